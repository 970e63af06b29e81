package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.FileSource;
import io.clickframe.source.FileOptions;
import io.clickframe.source.ReadOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file's format from its name. */
public final class FileFormats {
  private static final Set<String> COMPRESSIONS =
      Set.of("gz", "gzip", "zst", "zstd", "lz4", "bz2", "xz", "lzma", "br", "deflate", "snappy");

  /** The compressions by the engine's names. */
  private static final List<String> METHODS =
      List.of("none", "gzip", "deflate", "br", "xz", "zstd", "lz4", "bz2", "snappy");

  /** Text tables with a header line are what the extensions commonly mean. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("csv", "CSVWithNames"),
          Map.entry("tsv", "TSVWithNames"),
          Map.entry("tab", "TSVWithNames"),
          Map.entry("json", "JSONEachRow"),
          Map.entry("jsonl", "JSONEachRow"),
          Map.entry("ndjson", "JSONEachRow"),
          Map.entry("parquet", "Parquet"),
          Map.entry("pq", "Parquet"),
          Map.entry("arrow", "Arrow"),
          Map.entry("feather", "Arrow"),
          Map.entry("arrows", "ArrowStream"),
          Map.entry("orc", "ORC"),
          Map.entry("avro", "Avro"),
          Map.entry("native", "Native"),
          Map.entry("msgpack", "MsgPack"));

  /** What is written and not read back. */
  private static final Map<String, String> WRITE_ONLY =
      Map.of("xml", "XML", "sql", "SQLInsert", "md", "Markdown");

  /** The compressions by the endings that stand for them. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("gz", "gzip"),
          Map.entry("gzip", "gzip"),
          Map.entry("zst", "zstd"),
          Map.entry("zstd", "zstd"),
          Map.entry("lz4", "lz4"),
          Map.entry("bz2", "bz2"),
          Map.entry("xz", "xz"),
          Map.entry("lzma", "xz"),
          Map.entry("br", "br"),
          Map.entry("deflate", "deflate"));

  /** What the engine reads as a member of an archive. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\.(zipx?|7z|t(gz|xz|zst|zma|bz2|ar(\\.(gz|xz|zst|lzma|bz2))?)) *::",
          Pattern.CASE_INSENSITIVE);

  private FileFormats() {}

  /**
   * The source for a path, made absolute against the working directory.
   *
   * @throws ClickFrameException if the path is none, its format is not to be told, or it names an
   *     existing file that the engine would read as a pattern
   */
  public static FileSource resolve(String path, FileOptions options) {
    return new FileSource(
        absolute(path),
        format("file", path, options),
        compression(path, options),
        options.structure(),
        Readings.of("file", options, Map.of()));
  }

  /**
   * The format of what lies at a path.
   *
   * @throws ClickFrameException if it is not to be told
   */
  static String format(String call, String path, ReadOptions<?> options) {
    String format = options.format();
    if (options.rowsAt().isEmpty()) {
      return format == null ? byName(call, path) : format;
    }
    if (format != null) {
      throw invalid(
          "Cannot read '"
              + path
              + "' as "
              + format
              + " and take rows from inside of JSON documents: leave out format or rowsAt");
    }
    return "JSONAsString";
  }

  /** The compression to read with, or null to go by the name. */
  static @Nullable String compression(String path, ReadOptions<?> options) {
    String name = options.compression();
    if (name != null && !METHODS.contains(name)) {
      throw invalid(
          "Cannot read '"
              + path
              + "' with the compression '"
              + name
              + "': expected "
              + String.join(", ", METHODS));
    }
    return name;
  }

  /**
   * The path to write to, made absolute.
   *
   * @throws ClickFrameException if the engine would read a file of that name as something else
   */
  static Path writable(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw invalid("Cannot write '" + path + "': it is a folder; name a file in it");
    }
    if (FileSource.isPattern(absolute.toString())) {
      throw invalid(
          "Cannot write '"
              + path
              + "': the engine takes * ? { } in paths as patterns and could not read it again;"
              + " name it otherwise");
    }
    if (MEMBER.matcher(absolute.toString()).find()) {
      throw invalid(
          "Cannot write '"
              + path
              + "': the engine takes what is behind :: as a file inside an archive; name it"
              + " otherwise");
    }
    return absolute;
  }

  /**
   * The format to write by the file's name.
   *
   * @throws ClickFrameException if the name does not tell
   */
  static String writtenBy(Path file) {
    String format = FORMATS.get(ending(file));
    if (format == null) {
      format = WRITE_ONLY.get(ending(file));
    }
    if (format == null) {
      TreeSet<String> known = new TreeSet<>(FORMATS.keySet());
      known.addAll(WRITE_ONLY.keySet());
      throw invalid(
          "Cannot tell the format of '"
              + file
              + "' by its name: known endings are "
              + String.join(", ", known)
              + "; say it: writeTo(path, options -> options.format(\"CSVWithNames\"), …)");
    }
    return format;
  }

  /** The compression to write: the one given, else by the file's name, else none. */
  static String compression(Path file, @Nullable String given) {
    if (given != null && !METHODS.contains(given)) {
      throw invalid(
          "Cannot write '"
              + file
              + "' with the compression '"
              + given
              + "': expected "
              + String.join(", ", METHODS));
    }
    List<String> parts = parts(file);
    return given != null ? given : ENDINGS.getOrDefault(parts.getLast(), "none");
  }

  /** The file's name without its endings. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String ending(Path file) {
    List<String> parts = parts(file);
    int last = parts.size() - 1;
    if (last > 0 && ENDINGS.containsKey(parts.get(last))) {
      last--;
    }
    return last > 0 ? parts.get(last) : "";
  }

  private static List<String> parts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return List.of(name.split("\\.", -1));
  }

  private static String absolute(String path) {
    if (path.isEmpty()) {
      throw invalid("Cannot read a file without a name: the path is empty");
    }
    Path given;
    try {
      given = Path.of(path);
    } catch (InvalidPathException e) {
      throw invalid("Cannot read '" + e.getInput() + "': it is no path: " + e.getReason());
    }
    Path absolute = given.toAbsolutePath();
    if (Files.exists(absolute)) {
      refuseOtherMeanings(path, absolute.toString());
    } else if (!given.isAbsolute()
        && FileSource.isPattern(Path.of("").toAbsolutePath().toString())) {
      throw invalid(
          "Cannot read '"
              + path
              + "': the engine takes * ? { } in the working directory's name as patterns;"
              + " rename that directory");
    }
    return absolute.toString();
  }

  /** A file's name is its name, whatever the engine would make of it. */
  private static void refuseOtherMeanings(String path, String absolute) {
    if (FileSource.isPattern(absolute)) {
      throw invalid(
          "Cannot read '"
              + path
              + "': the file exists, but the engine takes * ? { } in paths as patterns and would"
              + " read other files too; rename the file");
    }
    if (MEMBER.matcher(absolute).find()) {
      throw invalid(
          "Cannot read '"
              + path
              + "': the file exists, but the engine takes what is behind :: as a file inside an"
              + " archive; rename the file");
    }
  }

  private static String byName(String call, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
    int last = parts.length - 1;
    if (last > 0 && COMPRESSIONS.contains(parts[last])) {
      last--;
    }
    String format = last > 0 ? FORMATS.get(parts[last]) : null;
    if (format == null) {
      throw invalid(
          "Cannot tell the format of '"
              + path
              + "' by its name: known endings are "
              + String.join(", ", new TreeSet<>(FORMATS.keySet()))
              + "; say it: DataStore."
              + call
              + "(…, options -> options.format(\"CSVWithNames\"))");
    }
    return format;
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
