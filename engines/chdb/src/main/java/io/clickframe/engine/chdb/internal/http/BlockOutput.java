package io.clickframe.engine.chdb.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Writes ClickHouse's compressed blocks: checksum (16 bytes), method, size with this head of nine
 * bytes, size before, LZ4. Used by one thread.
 */
final class BlockOutput extends OutputStream {
  static final byte LZ4 = (byte) 0x82;
  static final int CHECKSUM_SIZE = 16;
  static final int HEAD_SIZE = 9;

  private static final int BLOCK_SIZE = 256 * 1024;

  private final OutputStream target;
  private final LZ4Compressor compressor = LZ4Factory.fastestInstance().fastCompressor();
  private final byte[] block = new byte[BLOCK_SIZE];
  private final byte[] packed =
      new byte[CHECKSUM_SIZE + HEAD_SIZE + compressor.maxCompressedLength(BLOCK_SIZE)];
  private final ByteBuffer head = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
  private int length;

  BlockOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (length == block.length) {
        writeBlock();
      }
      int part = Math.min(count - done, block.length - length);
      System.arraycopy(source, offset + done, block, length, part);
      length += part;
      done += part;
    }
  }

  private void writeBlock() throws IOException {
    if (length == 0) {
      return;
    }
    int start = CHECKSUM_SIZE + HEAD_SIZE;
    int size = HEAD_SIZE + compressor.compress(block, 0, length, packed, start);
    head.put(CHECKSUM_SIZE, LZ4);
    head.putInt(CHECKSUM_SIZE + 1, size);
    head.putInt(CHECKSUM_SIZE + 1 + Integer.BYTES, length);
    long[] checksum = BlockChecksum.of(packed, CHECKSUM_SIZE, size);
    head.putLong(0, checksum[0]);
    head.putLong(Long.BYTES, checksum[1]);
    target.write(packed, 0, CHECKSUM_SIZE + size);
    length = 0;
  }

  @Override
  public void flush() throws IOException {
    writeBlock();
    target.flush();
  }

  @Override
  public void close() throws IOException {
    writeBlock();
    target.close();
  }
}
