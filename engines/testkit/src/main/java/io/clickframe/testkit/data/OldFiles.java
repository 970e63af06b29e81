package io.clickframe.testkit.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Files that look as if they had been there for long: nothing is remembered of new ones. */
public final class OldFiles {
  private OldFiles() {}

  /** Lets a file be an hour old. */
  public static void age(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
