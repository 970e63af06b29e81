package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.ServerException;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.internal.engine.EngineErrors;
import io.clickframe.spi.HiddenTexts;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one statement, as typed exceptions. Immutable.
 *
 * @param hidden what must not be said of it
 * @param shown the statement as shown to people
 * @param sources what messages call what it reads
 */
record ServerErrors(HiddenTexts hidden, String shown, List<String> sources) {
  /** REQUIRED_PASSWORD, WRONG_PASSWORD, UNKNOWN_USER, AUTHENTICATION_FAILED. */
  private static final Set<Integer> WHO = Set.of(192, 193, 194, 516);

  /** What the client appends to the server's words. */
  private static final Pattern APPENDED =
      Pattern.compile("\\s*\\(transport error: \\d+\\)|\\s*\\(queryId= ?[^)]*\\)");

  private static final int LONGEST_FOREIGN = 200;

  /** Out of the wrappers of futures. */
  static RuntimeException unwrapped(RuntimeException e) {
    boolean wraps = e instanceof CompletionException;
    return wraps && e.getCause() instanceof RuntimeException cause ? unwrapped(cause) : e;
  }

  /** Out of the wrapper of a future that was asked. */
  static RuntimeException unwrapped(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? unwrapped(cause)
        : new IllegalStateException(e.getCause());
  }

  /**
   * The exception for a statement that got no answer.
   *
   * @param readsOnly whether it changes nothing
   */
  ClickFrameException of(RuntimeException failure, Endpoint endpoint, boolean readsOnly) {
    if (failure instanceof ClickFrameException typed) {
      return typed;
    }
    return switch (Fault.of(failure)) {
      case REFUSED -> refused((ServerException) failure, endpoint);
      case NOT_SENT ->
          unavailable(
              "Cannot reach the server at %s: %s. Check the address, and that the server runs and may be reached from here."
                  .formatted(endpoint, reason(failure)),
              failure);
      case ENCRYPTION ->
          unavailable(
              "Cannot make an encrypted connection to %s: %s. Check that it speaks HTTPS, and that its certificate is trusted: trust(…)."
                  .formatted(endpoint, reason(failure)),
              failure);
      case OVERLOADED ->
          unavailable(
              "The server at %s does not take the statement now: %s. Try again later, or send fewer at once."
                  .formatted(endpoint, reason(failure)),
              failure);
      case LOST -> lost(failure, endpoint, readsOnly);
      case FOREIGN ->
          unavailable(
              "What answers at %s is no ClickHouse server, or something is in front of it: %s. Check the address and its port; the HTTP interface is at 8123, or 8443 encrypted."
                  .formatted(endpoint, reason(failure)),
              failure);
    };
  }

  private ClickFrameException refused(ServerException failure, Endpoint endpoint) {
    String text = serverText(failure);
    if (WHO.contains(failure.getCode())) {
      return new EngineUnavailableException(
          ErrorCode.ACCESS_DENIED,
          "The server at %s refuses the user: %s. Check user, password or token."
              .formatted(endpoint, reason(failure)),
          null);
    }
    return EngineErrors.of(text, hidden, shown, sources);
  }

  /** What ClickHouse said, without what the client adds. */
  private static String serverText(ServerException failure) {
    return APPENDED.matcher(String.valueOf(failure.getMessage())).replaceAll("");
  }

  private ClickFrameException lost(RuntimeException failure, Endpoint endpoint, boolean readsOnly) {
    String what = "The connection to %s broke before the answer: %s. ";
    return new QueryException(
        ErrorCode.CONNECTION_LOST,
        (what
                + (readsOnly
                    ? "Run it again."
                    : "Whether the server has done the statement is not known: look before it is run again."))
            .formatted(endpoint, reason(failure)),
        0,
        shown,
        failure);
  }

  /**
   * The exception for an answer that ended before its end.
   *
   * @param rows how many had arrived
   * @param how what was seen of it
   */
  ClickFrameException cut(Endpoint endpoint, long rows, String how, @Nullable Throwable cause) {
    return new QueryException(
        ErrorCode.CONNECTION_LOST,
        "The answer of %s broke off after %,d rows: %s. What has arrived is no complete result; run it again."
            .formatted(endpoint, rows, hidden.hide(how)),
        0,
        shown,
        cause);
  }

  /** The exception for what the server wrote behind the rows that it had sent. */
  ClickFrameException midway(String text) {
    return EngineErrors.of(text, hidden, shown, sources);
  }

  private static EngineUnavailableException unavailable(String message, Throwable cause) {
    return new EngineUnavailableException(ErrorCode.ENGINE_UNAVAILABLE, message, cause);
  }

  private String reason(Throwable failure) {
    if (failure instanceof ServerException server) {
      String text = serverText(server).replaceFirst("^Code: \\d+\\. DB::\\w+: ", "").strip();
      return String.valueOf(hidden.hide(shortened(text)));
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return switch (root) {
      case UnknownHostException e -> "the host " + e.getMessage() + " is not known";
      case SocketTimeoutException _ -> "it did not answer in time";
      case NoHttpResponseException _ -> "it hung up";
      case ConnectException e -> shortened(String.valueOf(e.getMessage()));
      case SSLException e -> shortened(String.valueOf(e.getMessage()));
      default -> shortened(String.valueOf(root.getMessage()));
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    return line.length() <= LONGEST_FOREIGN ? line : line.substring(0, LONGEST_FOREIGN) + "…";
  }
}
