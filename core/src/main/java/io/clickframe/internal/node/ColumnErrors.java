package io.clickframe.internal.node;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Wording for columns that are not there; the same at the call and when a chain is planned. */
public final class ColumnErrors {
  private ColumnErrors() {}

  /**
   * Refuses what no column can be called.
   *
   * @throws ClickFrameException if the name is empty
   */
  public static void requireName(String name) {
    if (Objects.requireNonNull(name, "name is null").isEmpty()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot give a column an empty name: expected some text");
    }
  }

  /** A name that a step's input does not have; one that both sides of a join have counts once. */
  public static UnknownColumnException unknown(
      String operation, CallSite site, String name, Collection<String> columns) {
    Set<String> candidates = new LinkedHashSet<>(columns);
    return new UnknownColumnException(
        "Cannot find the column '%s' in %s() at %s. %s"
            .formatted(name, operation, site, Suggestions.hint(name, "columns", candidates)),
        null);
  }
}
