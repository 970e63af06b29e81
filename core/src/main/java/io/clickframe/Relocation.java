package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationNode.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns that wait for their new place; see {@link DataStore#relocate}. Immutable. */
public final class Relocation {
  private final DataStore input;
  private final ColumnChoice columns;

  Relocation(DataStore input, ColumnChoice columns) {
    this.input = input;
    this.columns = columns;
  }

  /** All columns, with these in front. */
  public DataStore first() {
    return to(Place.FIRST, null);
  }

  /** All columns, with these at the end. */
  public DataStore last() {
    return to(Place.LAST, null);
  }

  /** All columns, with these before another one. */
  public DataStore before(String column) {
    return to(Place.BEFORE, Objects.requireNonNull(column, "column is null"));
  }

  /** All columns, with these behind another one. */
  public DataStore after(String column) {
    return to(Place.AFTER, Objects.requireNonNull(column, "column is null"));
  }

  private DataStore to(Place place, @Nullable String anchor) {
    return input.with(
        new RelationNode.Relocate(input.relation(), columns, place, anchor, CallSite.here()));
  }
}
