package io.clickframe.sql.internal.statistics;

import io.clickframe.internal.node.FileSource;
import io.clickframe.sql.internal.cache.FileLook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many rows text files have, guessed by their size and how long the first rows are. */
final class TextFileLines {
  /** In bytes: enough for some hundred rows, and read in a fraction of a millisecond. */
  private static final int SAMPLE = 64 << 10;

  private static final Set<String> TABLES =
      Set.of("tsv", "tsvraw", "tabseparated", "tabseparatedraw", "tskv", "lineasstring");
  private static final Set<String> OBJECTS =
      Set.of("jsoneachrow", "jsonlines", "ndjson", "jsonstringseachrow");
  private static final String NAMES = "withnames";
  private static final String NAMES_AND_TYPES = "withnamesandtypes";

  private TextFileLines() {}

  /** What a row is. */
  private enum Form {
    /** A line. */
    LINE,
    /** A line; but in quotes it goes on. */
    QUOTED,
    /** A JSON object, on any number of lines, and in an array too. */
    OBJECT
  }

  /** Whether that can be told of files of a format, if they are files of this machine. */
  static boolean isFor(FileSource file) {
    return form(file) != null && CompressedNames.isPlain(file.compression(), file.path());
  }

  private static @Nullable Form form(FileSource file) {
    String format = file.format().toLowerCase(Locale.ROOT);
    String plain = format.replace(NAMES_AND_TYPES, "").replace(NAMES, "");
    if (plain.equals("csv")) {
      return Form.QUOTED;
    }
    if (OBJECTS.contains(format)) {
      return Form.OBJECT;
    }
    return TABLES.contains(plain) ? Form.LINE : null;
  }

  /** How many lines a file begins with that are no rows. */
  private static int heading(FileSource file) {
    String format = file.format().toLowerCase(Locale.ROOT);
    return format.endsWith(NAMES_AND_TYPES) ? 2 : format.endsWith(NAMES) ? 1 : 0;
  }

  /**
   * The rows of files that are alike: the first of them is looked into.
   *
   * @return null if it has no end of a row near its beginning
   */
  static @Nullable TableStatistics of(FileSource file, FileLook.Listing files) {
    Form form = form(file);
    if (form == null
        || !files.paths().stream()
            .allMatch(it -> CompressedNames.isPlain(file.compression(), it))) {
      return null;
    }
    byte[] sample;
    try (InputStream in = Files.newInputStream(Path.of(files.paths().getFirst()))) {
      sample = in.readNBytes(SAMPLE);
    } catch (IOException | InvalidPathException e) {
      return null; // the engine says what is wrong with it
    }
    double lines = form == Form.OBJECT ? objects(sample) : lines(sample, form == Form.QUOTED);
    double rows = lines * files.bytes() - (double) heading(file) * files.paths().size();
    return Double.isNaN(lines)
        ? null
        : TableStatistics.guessed(Math.max(0, Math.rint(rows)), "size of its lines", Map.of());
  }

  /** How many lines there are in a byte, on average; NaN if that cannot be told. */
  private static double lines(byte[] sample, boolean quoted) {
    boolean inside = false;
    int lines = 0;
    int end = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] == '\n' && !inside) {
        lines++;
        end = i + 1;
      } else if (quoted && sample[i] == '"') {
        // A quote inside of a value is two; one in the middle of a bare value is itself.
        inside = !inside && (i == 0 || sample[i] == sample[i - 1] || isBreak(sample[i - 1]));
      }
    }
    return perByte(lines, end, sample, end);
  }

  /** Whether a value may begin behind it. */
  private static boolean isBreak(byte before) {
    return ",;|\t\n\r ".indexOf(before) >= 0;
  }

  /** The same of JSON objects. */
  private static double objects(byte[] sample) {
    boolean inside = false;
    int depth = 0;
    int objects = 0;
    int end = 0;
    for (int i = 0; i < sample.length; i++) {
      switch (sample[i]) {
        case '"' -> inside = !inside;
        case '\\' -> i++;
        case '{' -> depth += inside ? 0 : 1;
        case '}' -> {
          depth -= inside ? 0 : 1;
          if (depth == 0 && !inside) {
            objects++;
            end = i + 1;
          }
        }
        default -> {}
      }
    }
    return perByte(objects, end, sample, sample.length);
  }

  /**
   * The rows of a byte.
   *
   * @param end where the last whole row does
   * @param last where what else there is begins, should that be all of the file
   */
  private static double perByte(int rows, int end, byte[] sample, int last) {
    if (sample.length < SAMPLE) {
      int all = rows + (last < sample.length ? 1 : 0);
      return (double) all / Math.max(1, sample.length);
    }
    return rows == 0 ? Double.NaN : (double) rows / end;
  }
}
