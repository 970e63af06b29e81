package io.clickframe.engine.chdb.internal;

import io.clickframe.internal.engine.RunningStatement;

/** One statement under way on a {@link DirectConnection}, found by that one's mark. */
public final class DirectStatement extends RunningStatement {
  private final String mark;

  DirectStatement(String mark) {
    this.mark = mark;
  }

  /** What {@link DirectSession#MARK_SETTING} has while it runs. */
  public String mark() {
    return mark;
  }
}
