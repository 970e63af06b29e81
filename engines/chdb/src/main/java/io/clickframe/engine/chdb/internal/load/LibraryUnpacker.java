package io.clickframe.engine.chdb.internal.load;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.progress.LongTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks a packaged library into the cache. Safe when threads and processes start at once: one
 * unpacks, the others wait for it; nobody ever sees half a file.
 */
final class LibraryUnpacker {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryUnpacker.class);
  private static final int CHUNK = 1 << 20;
  private static final long MEGABYTE = 1_000_000;

  private LibraryUnpacker() {}

  /** Makes sure that {@code target} holds the library. */
  static synchronized void unpack(PackagedLibrary library, Path target) {
    if (isComplete(library, target)) {
      return;
    }
    Path folder = parent(target);
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(target.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!isComplete(library, target)) {
          write(library, folder, target);
        }
      }
    } catch (IOException e) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Cannot unpack libchdb ("
              + library.size()
              + " bytes) to "
              + target
              + ": "
              + e
              + ". Free space there, make the folder writable, or name another one in the"
              + " environment variable "
              + CacheFolder.VARIABLE
              + ".",
          e);
    }
  }

  /** A file appears under its final name only whole and verified, so its size is proof enough. */
  private static boolean isComplete(PackagedLibrary library, Path target) {
    try {
      return Files.isRegularFile(target) && Files.size(target) == library.size();
    } catch (IOException e) {
      return false; // unpacking it again says what is wrong
    }
  }

  private static void write(PackagedLibrary library, Path folder, Path target) throws IOException {
    Path temporary = Files.createTempFile(folder, "libchdb", ".part");
    try (LongTask progress = begin(target, library.size())) {
      MessageDigest digest = sha256();
      long size = copy(library, temporary, digest, progress);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      if (size != library.size() || !sha256.equals(library.sha256())) {
        throw new EngineUnavailableException(
            ErrorCode.ENGINE_UNAVAILABLE,
            "The platform jar with libchdb is damaged: "
                + library.content()
                + " has "
                + size
                + " bytes with SHA-256 "
                + sha256
                + ", expected "
                + library.size()
                + " bytes with "
                + library.sha256()
                + ". Download the jar again.",
            null);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A person sees a bar; else the log says it. */
  private static LongTask begin(Path target, long size) {
    LongTask task = LongTask.begin("Unpacking the ClickHouse engine, once", size);
    if (!task.isDrawn()) {
      LOG.info(
          "Unpacking libchdb ({} MB) to {}, once per user and version", size / MEGABYTE, target);
    }
    return task;
  }

  private static long copy(
      PackagedLibrary library, Path temporary, MessageDigest digest, LongTask progress)
      throws IOException {
    long size = 0;
    try (InputStream in = library.content().openStream();
        OutputStream out = Files.newOutputStream(temporary)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
        out.write(chunk, 0, read);
        size += read;
        progress.done(size);
      }
    }
    return size;
  }

  private static Path parent(Path target) {
    @Nullable Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(target + " has no folder");
    }
    return parent;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
