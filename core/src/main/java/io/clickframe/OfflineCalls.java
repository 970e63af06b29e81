package io.clickframe;

import io.clickframe.internal.node.RelationNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The calls that run a chain on other rows: without its database, its files, its network. */
abstract sealed class OfflineCalls extends ProgramSources permits TerminalCalls {

  abstract RelationNode relation();

  abstract DataStore self();

  /**
   * This chain over given rows instead of its one source, which is never touched: the same steps,
   * for a test or while there is no network. If the source has declared columns, the rows have
   * exactly those, and their types are the declared ones; else types come from the values.
   *
   * @param rows at least one; each has all columns
   * @throws io.clickframe.error.ClickFrameException if the chain has several sources; see {@link
   *     #replace}
   * @throws io.clickframe.error.ValueException if a value does not fit
   */
  public DataStore mock(Collection<? extends Map<String, ?>> rows) {
    return Mocks.rows(self(), rows);
  }

  /** Like {@link #mock(Collection)}, with records, of which there may be none. */
  public <R extends Record> DataStore mock(Collection<R> rows, Class<R> type) {
    return Mocks.records(self(), rows, type);
  }

  /**
   * Like {@link #mock(Collection)}, with rows in JSON: an object for each, one after another or in
   * an array. Values are read as ClickHouse reads them from files; a declared column that a row
   * does not have, or has a null in where the type has no NULL, gets its type's default; one that
   * is not declared is an error of the run.
   */
  public DataStore mock(String json) {
    return Mocks.json(self(), json);
  }

  /**
   * This chain with another store in place of one that it was made from: {@code report.replace(
   * orders, orders.mock(rows))}. Each use of it is replaced, also in joins and sub-queries; the
   * other steps stay. The other store has the columns that they need.
   *
   * @param store the very store that the chain was made from, a source or any step
   * @throws io.clickframe.error.ClickFrameException if the chain was not made from it
   */
  public DataStore replace(DataStore store, DataStore other) {
    return Mocks.replace(self(), store, other);
  }

  /**
   * The rows of several stores that match in all keys: {@code fromMultiSources(on("id"), sales,
   * customers, regions)}. An inner join of the first with the second, that with the third and so
   * on; names as {@link DataStore#join} says.
   */
  public static DataStore fromMultiSources(
      JoinCondition condition, DataStore first, DataStore second, DataStore... more) {
    DataStore joined = first.join(second, condition);
    for (DataStore store : List.of(more)) {
      joined = joined.join(store, condition);
    }
    return joined;
  }
}
