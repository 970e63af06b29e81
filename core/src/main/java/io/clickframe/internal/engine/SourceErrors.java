package io.clickframe.internal.engine;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.SourceException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of engine errors that mean "a source is missing or cannot be read". Codes that also
 * occur without a source count only if the engine names the file it was reading.
 */
final class SourceErrors {
  private static final String CHECK_PATH = "Check the path, and that this process may see it.";
  private static final String CHECK_RIGHTS = "Check that this process may read it.";
  private static final String CHECK_CONTENT =
      "Check that the file is complete, and that its format, compression and structure are what was"
          + " declared or what its name says; else declare them.";
  private static final String CHECK_FORMAT =
      "Give one of ClickHouse's formats; SELECT name FROM system.formats lists them.";

  private static final List<Rule> RULES =
      List.of(
          new Rule(107, "", Kind.MISSING, CHECK_PATH), // FILE_DOESNT_EXIST
          new Rule(400, "errno: 2,", Kind.MISSING, CHECK_PATH), // CANNOT_STAT
          new Rule(400, "", Kind.UNREADABLE, CHECK_RIGHTS),
          new Rule(636, "there are no files with provided path", Kind.MISSING, CHECK_PATH),
          new Rule(636, "", Kind.UNREADABLE, CHECK_CONTENT), // CANNOT_EXTRACT_TABLE_STRUCTURE
          new Rule(73, "", Kind.UNREADABLE, CHECK_FORMAT), // UNKNOWN_FORMAT
          new Rule(76, "", Kind.UNREADABLE, CHECK_RIGHTS), // CANNOT_OPEN_FILE
          new Rule(74, "", Kind.UNREADABLE, CHECK_RIGHTS), // CANNOT_READ_FROM_FILE_DESCRIPTOR
          new Rule(354, "", Kind.UNREADABLE, CHECK_CONTENT), // ZLIB_INFLATE_FAILED
          new Rule(27, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // CANNOT_PARSE_INPUT_…
          new Rule(32, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // ATTEMPT_TO_READ_AFTER_EOF
          new Rule(33, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // CANNOT_READ_ALL_DATA
          new Rule(117, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // INCORRECT_DATA
          new Rule(271, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // CANNOT_DECOMPRESS
          new Rule(1001, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT), // STD_EXCEPTION
          new Rule(1002, "", Kind.UNREADABLE_IF_NAMED, CHECK_CONTENT)); // UNKNOWN_EXCEPTION

  private static final List<Pattern> NAMED_BY_ENGINE =
      List.of(
          Pattern.compile("\\(in file/uri (.+?)\\)(?=[:.]|$)"),
          Pattern.compile("Cannot stat file (.+?): "),
          Pattern.compile("^File (.+?) doesn't exist"),
          Pattern.compile("Cannot open file (.+?): "),
          Pattern.compile("While reading from: (.+?)(?=[:.]? |$)"));

  private static final Pattern IN_SQL = Pattern.compile("\\bfile\\('((?:[^'\\\\]|\\\\.)*)'");
  private static final Pattern INNER = Pattern.compile("Error:\\n(.*)\\nYou can", Pattern.DOTALL);

  private SourceErrors() {}

  /**
   * The exception for an error of a source, or empty if {@code error} is none.
   *
   * @param cause the same error as the engine worded it
   */
  static Optional<SourceException> find(EngineError error, @Nullable String sql, Throwable cause) {
    Optional<String> named = namedByEngine(error.message());
    return RULES.stream()
        .filter(rule -> rule.fits(error, named.isPresent()))
        .findFirst()
        .map(rule -> exception(rule, error, named.or(() -> pathsIn(sql)), cause));
  }

  private static SourceException exception(
      Rule rule, EngineError error, Optional<String> where, Throwable cause) {
    String path = where.orElse("the source of the statement");
    return switch (rule.kind) {
      case MISSING ->
          SourceException.of(
              ErrorCode.SOURCE_NOT_FOUND,
              "No file found: " + path + ". " + rule.cure + " (" + error.label() + ")",
              cause);
      case UNREADABLE, UNREADABLE_IF_NAMED ->
          SourceException.of(
              ErrorCode.SOURCE_UNREADABLE,
              "Cannot read "
                  + path
                  + ": "
                  + reason(error)
                  + ". "
                  + rule.cure
                  + " ("
                  + error.label()
                  + ")",
              cause);
    };
  }

  private static String reason(EngineError error) {
    Matcher inner = INNER.matcher(error.message());
    String text = inner.find() ? EngineError.parse(inner.group(1)).message() : error.message();
    return text.replaceFirst("\\.?\\s*$", "");
  }

  private static Optional<String> namedByEngine(String message) {
    return NAMED_BY_ENGINE.stream()
        .map(pattern -> pattern.matcher(message))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static Optional<String> pathsIn(@Nullable String sql) {
    if (sql == null) {
      return Optional.empty();
    }
    Set<String> paths = new LinkedHashSet<>();
    Matcher matcher = IN_SQL.matcher(sql);
    while (matcher.find()) {
      paths.add(matcher.group(1));
    }
    return paths.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", paths));
  }

  private enum Kind {
    MISSING,
    UNREADABLE,
    UNREADABLE_IF_NAMED
  }

  /** One line of the table: a code, a text that the message must hold, what it means, the cure. */
  private record Rule(int code, String text, Kind kind, String cure) {
    boolean fits(EngineError error, boolean sourceIsNamed) {
      return error.code() == code
          && error.message().contains(text)
          && (kind != Kind.UNREADABLE_IF_NAMED || sourceIsNamed);
    }
  }
}
