package io.clickframe.internal.engine;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.MemoryLimitException;
import io.clickframe.error.QueryCancelledException;
import io.clickframe.error.QueryException;
import io.clickframe.error.QueryTimeoutException;
import io.clickframe.spi.HiddenTexts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what ClickHouse says into typed exceptions. Stateless, thread-safe. */
public final class EngineErrors {
  private static final int UNKNOWN_TYPE = 50;
  private static final int TIMEOUT_EXCEEDED = 159;
  private static final int MEMORY_LIMIT_EXCEEDED = 241;
  private static final int QUERY_WAS_CANCELLED = 394;
  private static final Set<Integer> TOO_LARGE = Set.of(162, 167, 168, 306);
  private static final String QUERY_SIZE = "Max query size exceeded";
  private static final String NO_ARROW = "is not supported for conversion into Arrow";

  private EngineErrors() {}

  /**
   * The exception for an error text of the engine.
   *
   * @param text the text, or null if the engine refused without one
   * @param hidden what must not be said of it
   * @param sql the statement as shown to people
   * @param sources what messages call what it reads
   */
  public static ClickFrameException of(
      @Nullable String text, HiddenTexts hidden, String sql, List<String> sources) {
    if (text == null || text.isEmpty()) {
      return failed("The engine refused the statement without a reason.", 0, sql);
    }
    // Taken apart before: a short secret may be a part of the engine's own words.
    EngineError error = EngineError.parse(text).hiding(hidden);
    String message = error.message() + " (" + error.label() + ")";
    return switch (error.code()) {
      case QUERY_WAS_CANCELLED -> cancelled(sql);
      case TIMEOUT_EXCEEDED ->
          new QueryTimeoutException(
              "The query ran longer than its timeout: "
                  + message
                  + ". Raise the timeout, or read less.",
              error.code(),
              sql,
              null);
      case MEMORY_LIMIT_EXCEEDED ->
          new MemoryLimitException(
              "The query needed more memory than it may use: "
                  + message
                  + ". Raise the memory limit, or filter and aggregate earlier.",
              error.code(),
              sql,
              null);
      case UNKNOWN_TYPE ->
          error.message().contains(NO_ARROW)
              ? new QueryException(
                  ErrorCode.UNSUPPORTED,
                  "A result column has a type that cannot leave the engine: "
                      + message
                      + ". Cast the column, for example with toString(…), or finish the"
                      + " aggregate state.",
                  error.code(),
                  sql,
                  null)
              : failed("The query failed: " + message, error.code(), sql);
      default -> {
        if (TOO_LARGE.contains(error.code()) || error.message().startsWith(QUERY_SIZE)) {
          yield tooLarge(error, sql);
        }
        QueryException plain = failed("The query failed: " + message, error.code(), sql);
        yield RemoteErrors.find(error, sources, plain)
            .or(() -> SourceErrors.find(error, sql, plain))
            .<ClickFrameException>map(e -> e)
            .orElse(plain);
      }
    };
  }

  /** The exception of a statement that was stopped on demand. */
  public static QueryCancelledException cancelled(String sql) {
    return new QueryCancelledException("The query was cancelled.", QUERY_WAS_CANCELLED, sql, null);
  }

  /** What follows the engine's first words only quotes the statement. */
  private static QueryException tooLarge(EngineError error, String sql) {
    String limit = error.message().split("[.(]", 2)[0].strip();
    return new QueryException(
        ErrorCode.PLAN_TOO_LARGE,
        "The statement is longer or deeper than the engine reads: "
            + limit
            + " ("
            + error.label()
            + "). Run the chain in parts: write what its first steps give to a file, and go on from"
            + " that.",
        error.code(),
        sql,
        null);
  }

  private static QueryException failed(String message, int code, String sql) {
    return new QueryException(ErrorCode.QUERY_FAILED, message, code, sql, null);
  }
}
