package io.clickframe.internal.arrow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.clickframe.internal.source.FileTarget;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowFooter;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes what is in memory as Arrow IPC, file or stream. */
public final class ArrowFiles {
  private static final byte[] MAGIC = "ARROW1".getBytes(US_ASCII);

  private ArrowFiles() {}

  /** Writes all batches of the reader, which stays the caller's. */
  public static void write(ArrowReader reader, FileTarget target) {
    target.write(unfinished -> write(reader, target.format().equals("Arrow"), unfinished));
  }

  private static void write(ArrowReader reader, boolean asFile, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        IpcChannel out = new IpcChannel(channel)) {
      if (asFile) {
        out.write(MAGIC);
        out.align();
      }
      Schema schema = reader.getVectorSchemaRoot().getSchema();
      MessageSerializer.serialize(out, schema);
      List<ArrowBlock> blocks = batches(reader, out);
      out.writeIntLittleEndian(MessageSerializer.IPC_CONTINUATION_TOKEN);
      out.writeIntLittleEndian(0);
      if (asFile) {
        footer(schema, blocks, out);
      }
    }
  }

  private static List<ArrowBlock> batches(ArrowReader reader, IpcChannel out) throws IOException {
    List<ArrowBlock> blocks = new ArrayList<>();
    VectorUnloader unloader = new VectorUnloader(reader.getVectorSchemaRoot());
    while (reader.loadNextBatch()) {
      try (ArrowRecordBatch batch = unloader.getRecordBatch()) {
        blocks.add(MessageSerializer.serialize(out, batch, IpcOption.DEFAULT));
      }
    }
    return blocks;
  }

  private static void footer(Schema schema, List<ArrowBlock> blocks, IpcChannel out)
      throws IOException {
    long start = out.getCurrentPosition();
    out.write(new ArrowFooter(schema, List.of(), blocks), false);
    out.writeIntLittleEndian((int) (out.getCurrentPosition() - start));
    out.write(MAGIC);
  }
}
