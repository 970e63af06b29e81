package io.clickframe.internal.engine;

import io.clickframe.error.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the engine says when a source behind a network, or a database, refuses or fails. */
final class RemoteErrors {
  private static final int LONGEST_REASON = 400;

  /** What the engine was doing, which says nothing of the source. */
  private static final Pattern DOING =
      Pattern.compile(
          ":? (?:\\(while reading header\\)|While executing \\w+|while executing 'FUNCTION.*"
              + "|\\(in file/uri [^)]*\\)|The table structure cannot be extracted[^.]*\\. You can"
              + " specify the structure manually)[.:]?",
          Pattern.DOTALL);

  /** What the engine writes where a server gave no HTTP status. */
  private static final Pattern NO_STATUS = Pattern.compile("\\. HTTP response code: 18446744\\d+");

  private RemoteErrors() {}

  /**
   * The exception for an error of a remote source, or empty if {@code error} is none.
   *
   * @param sources what messages call what the statement reads
   * @param cause the same error as the engine worded it
   */
  static Optional<SourceException> find(EngineError error, List<String> sources, Throwable cause) {
    return RemoteRules.ALL.stream()
        .filter(rule -> rule.fits(error) && rule.isOf(sources))
        .findFirst()
        .map(rule -> exception(rule, error, label(rule, error, sources), cause));
  }

  private static SourceException exception(
      RemoteRules.Rule rule, EngineError error, String label, Throwable cause) {
    String start =
        switch (rule.code()) {
          case SOURCE_NOT_FOUND -> "Not found: " + label;
          case SOURCE_UNAVAILABLE -> "Cannot reach " + label;
          case ACCESS_DENIED -> "Access denied to " + label;
          case SCHEMA_MISMATCH -> "Other columns than expected in " + label;
          default -> "Cannot read " + label;
        };
    String message = start + ": " + reason(error) + ". " + rule.cure() + " (" + error.label() + ")";
    return SourceException.of(rule.code(), message, cause);
  }

  private static String reason(EngineError error) {
    String doing = DOING.matcher(error.message()).replaceAll("");
    String text = NO_STATUS.matcher(doing).replaceAll("").replaceFirst("[.:]?\\s*$", "").strip();
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }

  /** The source that the rule is about: the one that the engine names, or all that it can be. */
  private static String label(RemoteRules.Rule rule, EngineError error, List<String> sources) {
    List<String> fitting =
        sources.stream().filter(label -> rule.family().matcher(label).lookingAt()).toList();
    List<String> named =
        fitting.stream()
            .filter(label -> error.message().contains(RemoteRules.location(label)))
            .toList();
    List<String> meant = named.isEmpty() ? fitting : named;
    return meant.isEmpty()
        ? "the source of the statement"
        : meant.stream().collect(Collectors.joining(" or "));
  }
}
