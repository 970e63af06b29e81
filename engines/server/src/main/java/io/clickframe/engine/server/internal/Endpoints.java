package io.clickframe.engine.server.internal;

import java.util.List;

/**
 * The addresses of one server: the first that can be reached is asked, so that what one statement
 * wrote the next one finds. Thread-safe.
 */
final class Endpoints implements AutoCloseable {
  private final List<Endpoint> all;

  Endpoints(ServerOptions options) {
    this.all = options.addresses().stream().map(uri -> Endpoint.of(uri, options)).toList();
  }

  /** The one to ask next. */
  Endpoint next() {
    return all.stream().filter(endpoint -> !endpoint.isResting()).findFirst().orElse(leastTired());
  }

  /** All rest: the one that was asked longest ago is worth another try. */
  private Endpoint leastTired() {
    Endpoint first = all.getFirst();
    all.forEach(Endpoint::wake);
    return first;
  }

  int size() {
    return all.size();
  }

  @Override
  public void close() {
    all.forEach(Endpoint::close);
  }
}
