package io.clickframe;

import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.ColumnErrors;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays or maps become rows, and how. An array's column holds its elements then; in place of
 * a map's column {@code m} come {@code m_key} and {@code m_value}. The other columns are repeated.
 * Of several columns the first elements go together, then the second ones, and so on; if they do
 * not have equally many, the run fails. Immutable.
 */
public final class Explode {
  private final ColumnChoice columns;
  private final boolean keepsEmpty;
  private final @Nullable String index;

  private Explode(ColumnChoice columns, boolean keepsEmpty, @Nullable String index) {
    this.columns = columns;
    this.keepsEmpty = keepsEmpty;
    this.index = index;
  }

  /** Columns by name or {@link Selector}; rows without elements disappear. */
  public static Explode of(Object... columns) {
    return new Explode(Arguments.columns("explode", columns), false, null);
  }

  /** The same, but a row without elements stays, once, with NULL in their place. */
  public Explode keepEmpty() {
    return new Explode(columns, true, index);
  }

  /** The same with a column in front for the element's place in its array, from 1. */
  public Explode withIndex(String name) {
    ColumnErrors.requireName(name);
    return new Explode(columns, keepsEmpty, name);
  }

  ColumnChoice columns() {
    return columns;
  }

  boolean keepsEmpty() {
    return keepsEmpty;
  }

  @Nullable String index() {
    return index;
  }
}
