package io.clickframe.sourcetest.wire;

import java.io.IOException;

/** The other side has sent what is not understood; the connection cannot go on. */
final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  ProtocolException(String what) {
    super("Not ClickHouse's native protocol of revision " + ServerHello.REVISION + ": " + what);
  }
}
