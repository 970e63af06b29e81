package io.clickframe.engine.isolated.internal;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a process keeps what is gone with it; one that was killed cannot clean up itself. */
final class TemporaryFolder {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

  /** How the name of a JVM's report of its crash begins. */
  static final String CRASH_REPORT = "hs_err_";

  private TemporaryFolder() {}

  static Path make() {
    try {
      return Files.createTempDirectory("clickframe-isolated-" + ProcessHandle.current().pid() + "-")
          .toRealPath();
    } catch (IOException e) {
      throw new EngineUnavailableException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "Cannot make a folder for the engine's temporary files in "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + e
              + ". Name another one in the system property java.io.tmpdir.",
          e);
    }
  }

  /** Removes what is in it, but not what a JVM has written of its crash. */
  static void empty(Path folder) {
    clear(folder, false);
  }

  /** Removes it. */
  static void remove(Path folder) {
    clear(folder, true);
  }

  private static void clear(Path folder, boolean itself) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (itself || !file.getFileName().toString().startsWith(CRASH_REPORT)) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              if (itself || !visited.equals(folder)) {
                Files.delete(visited);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      LOG.debug("Cannot remove all of {}", folder, e);
    }
  }
}
