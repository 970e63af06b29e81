package io.clickframe.internal.feed;

import io.clickframe.Schema;
import java.util.Objects;

/**
 * One place of a statement that rows of the program flow into.
 *
 * @param label what they are, for people
 * @param columns those that the statement reads
 * @param rows the rows
 */
public record Feed(String label, Schema columns, RowFeed rows) {
  public Feed {
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(columns, "columns is null");
    Objects.requireNonNull(rows, "rows is null");
  }
}
