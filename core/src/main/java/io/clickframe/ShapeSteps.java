package io.clickframe;

import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.Missing;
import io.clickframe.internal.node.RelationNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a {@link DataStore} that fill in, group and reshape. */
abstract sealed class ShapeSteps extends TerminalCalls permits DataStore {

  /** This store with a step behind it, which is refused if it is known to be wrong. */
  abstract DataStore with(RelationNode step, DataStore... others);

  // Missing values

  /**
   * The value where a column is NULL. A column keeps its type if that can hold the value, else it
   * gets the narrowest that holds both; NULL is no longer among its values.
   *
   * @param value a constant, an expression, or a {@link FillStrategy} such as the column's mean;
   *     not null
   * @param columns the columns to fill, each of which has to be of the value's kind; without any,
   *     all that are: numbers for a number, {@code String} and {@code FixedString} for a text,
   *     dates for a date, date-times for a point in time, else exactly the value's type
   */
  public DataStore fillNull(Object value, Object... columns) {
    return fill(Missing.NULL, value, columns);
  }

  /**
   * The value where a column of floating-point numbers is NaN; NULL stays NULL.
   *
   * @param value a number, an expression, or null for NULL
   * @param columns the columns to fill; without any, all of floating-point numbers
   */
  public DataStore fillNaN(@Nullable Object value, Object... columns) {
    return fill(Missing.NAN, value, columns);
  }

  /** The value where a column is NULL or NaN; columns as in {@link #fillNull}. */
  public DataStore fillNa(Object value, Object... columns) {
    return fill(Missing.NULL_OR_NAN, value, columns);
  }

  private DataStore fill(Missing missing, @Nullable Object value, Object... columns) {
    return with(
        new RelationNode.Fill(
            relation(),
            missing,
            Arguments.filling(missing, value),
            value instanceof FillStrategy strategy && strategy.isAveraged(),
            Arguments.anyColumns(missing.fill(), columns),
            CallSite.here()));
  }

  /** The rows without NULL in the given columns; without any given, in all columns. */
  public DataStore dropNull(Object... columns) {
    return dropMissing(Missing.NULL, columns);
  }

  /** The rows without NaN in the given columns; without any given, in all columns. */
  public DataStore dropNaN(Object... columns) {
    return dropMissing(Missing.NAN, columns);
  }

  /** The rows without NULL or NaN in the given columns; without any given, in all columns. */
  public DataStore dropNa(Object... columns) {
    return dropMissing(Missing.NULL_OR_NAN, columns);
  }

  private DataStore dropMissing(Missing missing, Object... columns) {
    return with(
        new RelationNode.DropMissing(
            relation(), missing, Arguments.anyColumns(missing.drop(), columns), CallSite.here()));
  }

  // Groups

  /**
   * The rows in groups of equal keys, to be followed by {@link GroupedStore#agg}. NULL is a key
   * like any other. Without keys all rows are one group, even if there are none.
   */
  public GroupedStore groupBy(Object... keys) {
    return new GroupedStore(
        self(), Grouping.by(keys.length == 0 ? List.of() : Arguments.items("groupBy", keys)));
  }

  /**
   * Like {@link #groupBy} with subtotals: groups by all keys, by all but the last, and so on, down
   * to one total row. A key that a row stands for all values of is NULL; {@link
   * Expressions#grouping} tells such NULL from others. Keys of types without NULL (arrays, maps)
   * have their default.
   */
  public GroupedStore rollup(Object... keys) {
    return new GroupedStore(self(), Grouping.rollup(Arguments.items("rollup", keys)));
  }

  /** Like {@link #rollup}, for every subset of the keys. */
  public GroupedStore cube(Object... keys) {
    return new GroupedStore(self(), Grouping.cube(Arguments.items("cube", keys)));
  }

  /**
   * Like {@link #rollup}, for the given sets of keys: {@code groupingSets(List.of("a", "b"),
   * List.of("b"), List.of())}; the empty set is the total row. The columns are all the keys, in the
   * order in which they are first named.
   */
  public GroupedStore groupingSets(List<?>... sets) {
    List<List<ExpressionNode>> nodes = new ArrayList<>(sets.length);
    for (List<?> set : sets) {
      nodes.add(set.isEmpty() ? List.of() : Arguments.items("groupingSets", set.toArray()));
    }
    return new GroupedStore(self(), Grouping.sets(nodes));
  }

  /** One row of aggregates over all rows; short for {@code groupBy().agg(…)}. */
  public DataStore agg(Object... aggregates) {
    return with(
        new RelationNode.Aggregate(
            relation(), List.of(), Arguments.items("agg", aggregates), CallSite.here()));
  }

  /**
   * How often each combination of values is there, as {@code count}: most often first, then in the
   * order of the keys. NULL is a value like any other.
   */
  public DataStore valueCounts(Object... keys) {
    return with(
        new RelationNode.ValueCounts(
            relation(), Arguments.items("valueCounts", keys), CallSite.here()));
  }

  /**
   * One row a column, all exact and from one pass over the rows: {@code name}, {@code type}, {@code
   * count} of values that are not NULL, {@code nulls}, {@code unique}; of numbers {@code mean},
   * {@code std}, {@code q25}, {@code median}, {@code q75}, else NULL; {@code min} and {@code max}
   * as text, NULL of types without an order.
   */
  public DataStore describe() {
    return with(new RelationNode.Describe(relation(), false, CallSite.here()));
  }

  /**
   * The first columns of {@link #describe}, for less work: {@code name}, {@code type}, {@code
   * count} and {@code nulls}. What needs no run, names and types, is in {@link #schema()}.
   */
  public DataStore info() {
    return with(new RelationNode.Describe(relation(), true, CallSite.here()));
  }

  // Another shape

  /**
   * A row for each of the given columns: the other columns, the column's name, its value. The
   * values get the narrowest type that holds them all, as in {@link DataStore#union}. NULL is kept;
   * leave it out with {@link #dropNull}. The opposite is {@link GroupedStore#pivot}.
   *
   * @param name what the column of the names is called
   * @param value what the column of the values is called
   */
  public DataStore unpivot(String name, String value, Object... columns) {
    return with(
        new RelationNode.Unpivot(
            relation(), Arguments.columns("unpivot", columns), name, value, CallSite.here()));
  }

  /** A row for each element of arrays or maps; see {@link Explode}. */
  public DataStore explode(Object... columns) {
    return explode(Explode.of(columns));
  }

  /** A row for each element of arrays or maps, with options. */
  public DataStore explode(Explode explode) {
    return with(
        new RelationNode.Explode(
            relation(), explode.columns(), explode.keepsEmpty(), explode.index(), CallSite.here()));
  }

  /** The elements of a tuple as columns in its place, under their own names. */
  public DataStore unpack(String column) {
    return with(new RelationNode.Unpack(relation(), column, null, CallSite.here()));
  }

  /**
   * The elements of a tuple as columns in its place.
   *
   * @param names their names, with <code>{field}</code> for the element's and <code>{column}</code>
   *     for the tuple's: <code>"{column}_{field}"</code>
   */
  public DataStore unpack(String column, String names) {
    return with(
        new RelationNode.Unpack(
            relation(), column, Arguments.pattern("unpack", names, "{field}"), CallSite.here()));
  }
}
