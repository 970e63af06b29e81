package io.clickframe.sourcetest.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a web server received.
 *
 * @param method the HTTP method
 * @param path the path with the query
 * @param headers the values by header name
 */
public record WebRequest(String method, String path, Map<String, List<String>> headers) {

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getFirst())
        .findFirst();
  }
}
