package io.clickframe.engine.chdb.internal.http.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method for example {@code POST}
 * @param path decoded by nobody
 * @param query what is behind the question mark, decoded by nobody; empty if there is none
 * @param minor of the version: 1 for HTTP/1.1
 * @param headers its fields
 * @param body its content; read by one thread, and only until the response is finished
 */
public record Request(
    String method, String path, String query, int minor, Headers headers, InputStream body) {
  private static final int LONGEST_LINE = 16 * 1024 * 1024;
  private static final int MOST_FIELDS = 1000;

  /** Reads the head of the next request; null if the peer has closed. */
  static @Nullable Request read(SocketInput input, Runnable onContinue) throws IOException {
    String line = input.readLine(LONGEST_LINE);
    while (line != null && line.isEmpty()) {
      line = input.readLine(LONGEST_LINE);
    }
    if (line == null) {
      return null;
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.") || !parts[1].startsWith("/")) {
      throw new BadRequestException("not a request line of HTTP/1.1");
    }
    Headers headers = headers(input);
    int mark = parts[1].indexOf('?');
    return new Request(
        parts[0],
        mark < 0 ? parts[1] : parts[1].substring(0, mark),
        mark < 0 ? "" : parts[1].substring(mark + 1),
        parts[2].equals("HTTP/1.0") ? 0 : 1,
        headers,
        RequestBody.of(headers, input, onContinue));
  }

  private static Headers headers(SocketInput input) throws IOException {
    Headers headers = new Headers();
    int count = 0;
    String line = input.readLine(LONGEST_LINE);
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      if (colon <= 0 || ++count > MOST_FIELDS) {
        throw new BadRequestException("a header field without a name, or too many of them");
      }
      headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
      line = input.readLine(LONGEST_LINE);
    }
    if (line == null) {
      throw new BadRequestException("the request ends within its head");
    }
    return headers;
  }

  /** Whether the peer wants to go on with this connection. */
  boolean keepsAlive() {
    return minor == 1
        ? !headers.has("Connection", "close")
        : headers.has("Connection", "keep-alive");
  }
}
