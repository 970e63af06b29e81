package io.clickframe.engine.server.internal;

import java.io.Serial;

/** An answer without any of the headers that ClickHouse gives each. */
final class ForeignAnswerException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ForeignAnswerException() {
    super("its answer has no header of ClickHouse");
  }
}
