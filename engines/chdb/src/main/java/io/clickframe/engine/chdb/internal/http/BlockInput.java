package io.clickframe.engine.chdb.internal.http;

import static io.clickframe.engine.chdb.internal.http.BlockOutput.CHECKSUM_SIZE;
import static io.clickframe.engine.chdb.internal.http.BlockOutput.HEAD_SIZE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FastDecompressor;

/** Reads ClickHouse's compressed blocks; see {@link BlockOutput}. Used by one thread. */
final class BlockInput extends InputStream {
  private static final byte UNCOMPRESSED = 0x02;
  private static final int LARGEST = 1 << 30;

  private final InputStream source;
  private final LZ4FastDecompressor decompressor = LZ4Factory.fastestInstance().fastDecompressor();
  private final byte[] head = new byte[CHECKSUM_SIZE + HEAD_SIZE];
  private final ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
  private byte[] block = {};
  private int at;

  BlockInput(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, block.length - at);
    System.arraycopy(block, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == block.length) {
      int count = source.readNBytes(head, 0, head.length);
      if (count == 0) {
        return false;
      }
      if (count < head.length) {
        throw new CorruptBodyException("the compressed data ends within a block's head", null);
      }
      block = unpacked();
      at = 0;
    }
    return true;
  }

  private byte[] unpacked() throws IOException {
    int size = fields.getInt(CHECKSUM_SIZE + 1);
    int length = fields.getInt(CHECKSUM_SIZE + 1 + Integer.BYTES);
    if (size < HEAD_SIZE || size > LARGEST || length < 0 || length > LARGEST) {
      throw new CorruptBodyException(
          "a compressed block of " + size + " bytes for " + length, null);
    }
    byte[] packed = new byte[size];
    System.arraycopy(head, CHECKSUM_SIZE, packed, 0, HEAD_SIZE);
    if (source.readNBytes(packed, HEAD_SIZE, size - HEAD_SIZE) < size - HEAD_SIZE) {
      throw new CorruptBodyException("the compressed data ends within a block", null);
    }
    long[] checksum = BlockChecksum.of(packed, 0, size);
    if (checksum[0] != fields.getLong(0) || checksum[1] != fields.getLong(Long.BYTES)) {
      throw new CorruptBodyException(
          "the checksum of a compressed block is not that of its bytes", null);
    }
    byte[] bytes = new byte[length];
    byte method = packed[0];
    if (method == UNCOMPRESSED && length == size - HEAD_SIZE) {
      System.arraycopy(packed, HEAD_SIZE, bytes, 0, length);
    } else if (method == BlockOutput.LZ4) {
      try {
        decompressor.decompress(packed, HEAD_SIZE, bytes, 0, length);
      } catch (LZ4Exception e) {
        throw new CorruptBodyException("a compressed block is no LZ4", e);
      }
    } else {
      throw new CorruptBodyException(
          "a block is compressed by an unknown method " + (method & 0xFF), null);
    }
    return bytes;
  }
}
