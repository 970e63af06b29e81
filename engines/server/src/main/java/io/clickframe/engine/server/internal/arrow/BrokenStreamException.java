package io.clickframe.engine.server.internal.arrow;

import org.jspecify.annotations.Nullable;

/** A stream that ended before its end. */
public final class BrokenStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable String serverText;

  BrokenStreamException(String how, @Nullable String serverText, @Nullable Throwable cause) {
    super(how, cause);
    this.serverText = serverText;
  }

  /** What the server wrote instead of further rows, as ClickHouse words errors, or null. */
  public @Nullable String serverText() {
    return serverText;
  }
}
