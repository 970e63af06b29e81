package io.clickframe.engine.chdb.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps bytes until they are wanted: few in memory, many in a temporary file. One thread. */
final class SpilledBytes extends OutputStream {
  private static final int IN_MEMORY = 1024 * 1024;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream spill;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    if (spill == null && memory.size() + length > IN_MEMORY) {
      file = Files.createTempFile("clickframe-result", ".bin");
      spill = Files.newOutputStream(file);
      memory.writeTo(spill);
      memory.reset();
    }
    if (spill != null) {
      spill.write(source, offset, length);
    } else {
      memory.write(source, offset, length);
    }
  }

  void copyTo(OutputStream target) throws IOException {
    if (spill != null && file != null) {
      spill.close();
      Files.copy(file, target);
    } else {
      memory.writeTo(target);
    }
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
