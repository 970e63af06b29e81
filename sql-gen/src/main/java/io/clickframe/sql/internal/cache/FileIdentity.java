package io.clickframe.sql.internal.cache;

import io.clickframe.internal.node.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is still the one that was looked at.
 *
 * @param size in bytes
 * @param modified when it was last written
 * @param key the file system's own key, such as the inode; null if it has none
 */
public record FileIdentity(long size, FileTime modified, @Nullable Object key) {
  /**
   * A file that was written so lately may be written once more within the same tick of the file
   * system's clock, which is up to two seconds: nothing would tell. Git calls such entries racy.
   */
  private static final Duration RACY = Duration.ofSeconds(2);

  /**
   * The file at a path.
   *
   * @param path as a source has it; null is given for a pattern
   * @return null if it is no plain file of this machine, or too young to be told from what comes
   *     next
   */
  public static @Nullable FileIdentity of(String path) {
    FileIdentity found = now(path);
    return found == null || found.isYoung() ? null : found;
  }

  /** Whether what comes next may look the same. */
  boolean isYoung() {
    return modified.toInstant().isAfter(Instant.now().minus(RACY));
  }

  /** The same, young or not; null if it is no plain file of this machine. */
  static @Nullable FileIdentity now(String path) {
    if (FileSource.isPattern(path)) {
      return null;
    }
    try {
      BasicFileAttributes found = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
      return found.isRegularFile()
          ? new FileIdentity(found.size(), found.lastModifiedTime(), found.fileKey())
          : null;
    } catch (IOException | InvalidPathException e) {
      return null; // the engine says what is wrong with it
    }
  }
}
