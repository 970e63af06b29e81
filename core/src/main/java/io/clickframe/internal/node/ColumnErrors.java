package io.clickframe.internal.node;

import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import java.util.Collection;

/** Wording for columns that are not there; the same at the call and when a chain is planned. */
public final class ColumnErrors {
  private ColumnErrors() {}

  /** A name that a step's input does not have. */
  public static UnknownColumnException unknown(
      String operation, CallSite site, String name, Collection<String> candidates) {
    return new UnknownColumnException(
        "Cannot find the column '%s' in %s() at %s. %s"
            .formatted(name, operation, site, Suggestions.hint(name, "columns", candidates)),
        null);
  }
}
