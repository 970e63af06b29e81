package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.source.WriteOptions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file to be written: to a hidden sibling first, which takes its name when it is complete.
 *
 * @param file the absolute path
 * @param format ClickHouse format name
 * @param compression ClickHouse compression name, or {@code none}
 * @param overwrites whether a file that is there already is replaced
 * @param settings of the format, each value as SQL text
 */
public record FileTarget(
    Path file,
    String format,
    String compression,
    boolean overwrites,
    Map<String, String> settings) {

  private static final Logger LOG = LoggerFactory.getLogger(FileTarget.class);

  /** Writes a file that is not there yet. */
  @FunctionalInterface
  public interface Writer {
    void write(Path unfinished) throws IOException;
  }

  public FileTarget {
    settings = Map.copyOf(settings);
  }

  /**
   * Checks what can be checked before anything runs.
   *
   * @throws ClickFrameException if the format cannot be told, the engine would take the path for
   *     something else, the folder is missing, or the file is there and may not be replaced
   */
  public static FileTarget of(Path path, WriteOptions options) {
    Path file = FileFormats.writable(path);
    String format = options.format();
    FileTarget target =
        new FileTarget(
            file,
            format == null ? FileFormats.writtenBy(file) : format,
            FileFormats.compression(file, options.compression()),
            options.overwrites(),
            options.settings());
    target.requireRoom();
    return target;
  }

  /** Whether Arrow Java writes it, too. */
  public boolean isPlainArrow() {
    return compression.equals("none")
        && settings.isEmpty()
        && (format.equals("Arrow") || format.equals("ArrowStream"));
  }

  /** The settings, with those that make the format what people expect of it. */
  public Map<String, String> allSettings(int columns) {
    Map<String, String> all = new LinkedHashMap<>();
    if (format.startsWith("CSV") && columns > 1) { // of one column, NULL would be an empty line
      all.put("format_csv_null_representation", "''");
    }
    if (format.equals("SQLInsert")) {
      String table = FileFormats.stem(file);
      if (table.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        all.put("output_format_sql_insert_table_name", "'" + table + "'");
      }
    }
    if (format.equals("Markdown")) {
      all.put("output_format_markdown_escape_special_characters", "1");
    }
    all.putAll(settings);
    return all;
  }

  /**
   * Writes the file. If that fails, nothing is left, and what was there before is as it was.
   *
   * @throws ClickFrameException if the file cannot be written or has appeared meanwhile
   */
  public void write(Writer writer) {
    Path unfinished = unfinished();
    boolean done = false;
    try {
      writer.write(unfinished);
      if (overwrites) {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(unfinished, file);
      }
      done = true;
    } catch (FileAlreadyExistsException e) {
      throw there(e);
    } catch (IOException e) {
      throw new ClickFrameException(
          ErrorCode.TARGET_UNWRITABLE, "Cannot write '" + file + "': " + e, e);
    } finally {
      if (!done) {
        discard(unfinished);
      }
    }
  }

  private void requireRoom() {
    Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
    if (Files.isDirectory(file)) {
      throw unwritable("it is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable("the folder " + folder + " is not there; make it first");
    }
    if (!Files.isWritable(folder)) {
      throw unwritable("this process may not write to the folder " + folder);
    }
    if (!overwrites && Files.exists(file)) {
      throw there(null);
    }
  }

  private ClickFrameException unwritable(String why) {
    return new ClickFrameException(
        ErrorCode.TARGET_UNWRITABLE, "Cannot write '" + file + "': " + why);
  }

  private ClickFrameException there(@Nullable Throwable cause) {
    return new ClickFrameException(
        ErrorCode.TARGET_UNWRITABLE,
        "Cannot write '"
            + file
            + "': it is there already. Name another, or replace it: writeTo(path, options ->"
            + " options.overwrite(), …)",
        cause);
  }

  private Path unfinished() {
    long random = ThreadLocalRandom.current().nextLong();
    return file.resolveSibling(".clickframe-" + Long.toHexString(random) + ".unfinished");
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      LOG.warn("Cannot delete the unfinished file {}", unfinished, e);
    }
  }
}
