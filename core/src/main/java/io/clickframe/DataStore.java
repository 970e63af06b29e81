package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationText;
import io.clickframe.internal.node.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A source of rows with the operations recorded on it: a lazy dataframe.
 *
 * <p>Every operation returns a new store and leaves this one as it is, so stores can be shared,
 * branched and used from many threads. Nothing is read until a terminal call; see each method.
 *
 * <p>A chain means what SQL would mean if each step were a sub-query of the next: {@code
 * limit(10).filter(…)} filters ten rows.
 *
 * <p>Where a method takes {@code Object... items} or {@code keys}, each is an {@link Expression},
 * or a text: the exact name of a column, or else a SQL expression, possibly ending in {@code AS
 * name}; or several at once, by {@link Selectors}. {@code Object... columns} are names and
 * selectors.
 */
public final class DataStore extends ShapeSteps {
  private final RelationNode relation;
  private final Knowledge knowledge;

  private DataStore(RelationNode relation, Knowledge knowledge) {
    this.relation = Objects.requireNonNull(relation, "relation is null");
    this.knowledge = knowledge;
  }

  @Override
  DataStore with(RelationNode step, DataStore... others) {
    List<Knowledge> inputs = new ArrayList<>();
    inputs.add(knowledge);
    for (DataStore other : others) {
      inputs.add(other.knowledge);
    }
    return new DataStore(step, Knowledge.after(step, inputs));
  }

  /** This store inside an expression. */
  ExpressionNode.Query asQuery() {
    return new ExpressionNode.Query(relation, knowledge::chain);
  }

  @Override
  Knowledge knowledge() {
    return knowledge;
  }

  @Override
  RelationNode relation() {
    return relation;
  }

  @Override
  DataStore self() {
    return this;
  }

  // Sources: see the classes that this one extends

  static DataStore scan(SourceNode source) {
    return scan(new RelationNode.Scan(source, CallSite.here()));
  }

  private static DataStore scan(RelationNode.Scan scan) {
    return new DataStore(scan, Knowledge.of(scan));
  }

  /** A chain that was put together otherwise. */
  static DataStore of(RelationNode relation) {
    return new DataStore(relation, Knowledge.none());
  }

  /**
   * This source read by all nodes of a cluster together, each of its rows by one of them, as a
   * store of its own; {@code docs/manual/cluster.md} says what runs where.
   *
   * @param name as the engine's table {@code system.clusters} has it; one that the engine does not
   *     know is refused by the first run
   * @throws ClickFrameException if this is not a source alone, if several nodes cannot read it, or
   *     if the name is empty or has control characters
   */
  public DataStore cluster(String name) {
    return scan(Clusters.scan(relation, Objects.requireNonNull(name, "name is null")));
  }

  /**
   * This source with the promise that no two of its rows have the same values in these columns, as
   * a store of its own: {@code unique("o_orderkey")}. Nothing is checked: if it is not so, results
   * may have too few rows. A left join that compares all of them, and of whose right side nothing
   * is read, is left out, and joins are put in a better order; of databases it makes no use. Call
   * it again for another key.
   *
   * @throws ClickFrameException if this is not a source alone
   * @throws io.clickframe.error.UnknownColumnException if it is known not to have such a column;
   *     else the plan finds that out
   */
  public DataStore unique(String column, String... more) {
    List<String> columns = new ArrayList<>(List.of(column));
    columns.addAll(List.of(more));
    return scan(DeclaredKeys.scan(relation, columns));
  }

  // References

  /**
   * A column of exactly this store, to be used in steps and joins that its rows have flowed into;
   * tells two sides apart that have a column of the same name.
   */
  public Expression col(String name) {
    return new Expression(new StoreColumn(relation, name));
  }

  /** The same rows as a store of its own: what a self-join needs to tell its sides apart. */
  public DataStore as(String name) {
    return with(
        new RelationNode.Named(
            relation, Objects.requireNonNull(name, "name is null"), CallSite.here()));
  }

  // Columns

  /** Exactly the given columns, in that order. */
  public DataStore select(Object... items) {
    return with(
        new RelationNode.Select(relation, Arguments.items("select", items), CallSite.here()));
  }

  /**
   * All columns and the given ones; one that has the name of a column takes its place. The items
   * see the columns as they were before, never each other.
   */
  public DataStore assign(Object... items) {
    return with(
        new RelationNode.Assign(relation, Arguments.items("assign", items), CallSite.here()));
  }

  /** All columns but the given ones. */
  public DataStore drop(Object... columns) {
    return with(
        new RelationNode.Drop(relation, Arguments.columns("drop", columns), CallSite.here()));
  }

  /** All columns, the given ones elsewhere: {@code relocate("id").before("name")}. */
  public Relocation relocate(Object... columns) {
    return new Relocation(this, Arguments.columns("relocate", columns));
  }

  /** All columns, one of them under a new name. */
  public DataStore rename(String from, String to) {
    return rename(Map.of(from, to));
  }

  /** All columns, some of them under new names: old name to new name; swapping is fine. */
  public DataStore rename(Map<String, String> names) {
    if (names.isEmpty()) {
      throw nothing("rename");
    }
    return with(new RelationNode.Rename(relation, new LinkedHashMap<>(names), CallSite.here()));
  }

  /**
   * All columns under the names that a function makes of theirs: {@code rename(name ->
   * name.toLowerCase(Locale.ROOT))}. Called whenever the chain is planned; two columns of one name
   * are refused then.
   */
  public DataStore rename(UnaryOperator<String> names) {
    return with(new RelationNode.RenameAll(relation, names, CallSite.here()));
  }

  // Rows

  /** The rows for which the predicate is true; not those for which it is NULL. */
  public DataStore filter(Expression predicate) {
    return with(new RelationNode.Filter(relation, List.of(predicate.node()), CallSite.here()));
  }

  /** Like {@link #filter(Expression)}; the predicate is SQL text. */
  public DataStore filter(String sql) {
    return with(new RelationNode.Filter(relation, Arguments.items("filter", sql), CallSite.here()));
  }

  /**
   * The rows for which a predicate over window functions is true: {@code
   * qualify(rowNumber().over(partitionBy("dept").orderBy("salary")).le(3))}. The windows see all
   * rows of this store. Columns may be used as in {@link #filter(Expression)}.
   */
  public DataStore qualify(Expression predicate) {
    return with(new RelationNode.Qualify(relation, List.of(predicate.node()), CallSite.here()));
  }

  /** Like {@link #qualify(Expression)}; the predicate is SQL text. */
  public DataStore qualify(String sql) {
    return with(
        new RelationNode.Qualify(relation, Arguments.items("qualify", sql), CallSite.here()));
  }

  /** Each different row once; two NULLs count as the same. In no particular order. */
  public DataStore distinct() {
    return with(new RelationNode.Distinct(relation, CallSite.here()));
  }

  /** The first {@code count} rows; which ones those are is only certain after a sort. */
  public DataStore limit(long count) {
    return with(RowSteps.head("limit", relation, count));
  }

  /** The same as {@link #limit}. */
  public DataStore head(long count) {
    return with(RowSteps.head("head", relation, count));
  }

  /**
   * The last {@code count} rows of a sort, in its order.
   *
   * @throws ClickFrameException if there is no sort before it
   */
  public DataStore tail(long count) {
    return with(RowSteps.tail(relation, count));
  }

  /** All but the first {@code count} rows; which ones those are is only certain after a sort. */
  public DataStore offset(long count) {
    return with(RowSteps.offset(relation, count));
  }

  /**
   * The first {@code count} rows of each group of rows that are equal in the keys; which ones those
   * are is only certain after a sort. NULL is a key like any other.
   */
  public DataStore limitBy(long count, Object... keys) {
    return with(RowSteps.first("limitBy", relation, count, keys));
  }

  /** One row for each value of the keys: the first one of a sort before it, or else any one. */
  public DataStore distinctOn(Object... keys) {
    return with(RowSteps.first("distinctOn", relation, 1, keys));
  }

  /**
   * About that fraction of the rows, chosen by a hash of the keys and so the same ones in every
   * run; rows that are equal in the keys are taken or left together.
   *
   * @param fraction more than 0 and at most 1
   * @param keys what is hashed; all columns if there are none
   */
  public DataStore sample(double fraction, Object... keys) {
    return with(RowSteps.sample(relation, fraction, keys));
  }

  /**
   * The same rows in order; later keys decide where earlier ones are equal. The order is that of
   * the result, or of what a following {@code limit} or {@code offset} takes: groups, joins, unions
   * and {@code distinct} after it are in no particular order again.
   *
   * @param keys {@link SortOrder}s such as {@code col("a").desc()}; an expression sorts ascending,
   *     a text too unless it ends in a direction: {@code "a DESC NULLS FIRST"}
   */
  public DataStore sort(Object... keys) {
    return with(new RelationNode.Sort(relation, Arguments.sortKeys("sort", keys), CallSite.here()));
  }

  // Several stores

  /** The pairs of rows that match; see {@link #join(DataStore, JoinCondition, JoinType)}. */
  public DataStore join(DataStore right, JoinCondition condition) {
    return join(right, condition, JoinType.INNER);
  }

  /**
   * The pairs of rows that match, and more or less as the type says: this store's columns, then the
   * right one's. NULL matches nothing.
   *
   * @param condition {@code on("id")}, {@code leftOn("a").rightOn("b")} or {@code
   *     on(a.col("x").eq(b.col("y")))}
   */
  public DataStore join(DataStore right, JoinCondition condition, JoinType type) {
    return with(Joins.join(relation, right.relation, condition, type), right);
  }

  /**
   * Every row of this store with every row of the other: this store's columns, then the other's.
   * The other has no column of the same name.
   */
  public DataStore crossJoin(DataStore right) {
    return with(Joins.cross(relation, right.relation), right);
  }

  /** Like {@link #asofJoin(DataStore, AsofCondition, JoinType)}, keeping all rows of this store. */
  public DataStore asofJoin(DataStore right, AsofCondition condition) {
    return asofJoin(right, condition, JoinType.LEFT);
  }

  /**
   * Each row with the one row of the right side that is nearest, for example the last one before.
   * NULL and NaN are near nothing.
   *
   * @param condition {@code asof(trades.col("time").ge(quotes.col("time"))).by("symbol")}
   * @param type INNER, or LEFT to keep rows that nothing is near to
   */
  public DataStore asofJoin(DataStore right, AsofCondition condition, JoinType type) {
    return with(Joins.asof(relation, right.relation, condition, type), right);
  }

  /**
   * All rows of this store and of the others, duplicates included, in no particular order. The
   * others have the same columns, in any order.
   */
  public DataStore union(DataStore first, DataStore... more) {
    DataStore[] others = new DataStore[more.length + 1];
    others[0] = first;
    System.arraycopy(more, 0, others, 1, more.length);
    List<RelationNode> inputs = new ArrayList<>();
    inputs.add(relation);
    for (DataStore store : others) {
      inputs.add(store.relation);
    }
    return with(new RelationNode.Union(inputs, CallSite.here()), others);
  }

  /**
   * The different rows that both stores have. They have the same columns, in any order. Two NULLs
   * count as the same, two NaN as well.
   */
  public DataStore intersect(DataStore other) {
    return with(
        new RelationNode.SetOperation(
            relation, other.relation, RelationNode.SetKind.INTERSECT, CallSite.here()),
        other);
  }

  /** The different rows that the other store does not have; see {@link #intersect}. */
  public DataStore except(DataStore other) {
    return with(
        new RelationNode.SetOperation(
            relation, other.relation, RelationNode.SetKind.EXCEPT, CallSite.here()),
        other);
  }

  /**
   * The rows of this store and of another side by side, the first with the first, in this store's
   * order: {@code a.sort("id").zip(b.sort("id"))}. Both are sorted right before, by keys that no
   * two rows share, or else which rows meet is by chance. The columns are those of both, types and
   * all; they have different names. A run throws {@link io.clickframe.error.QueryException} if one
   * store has more rows than the other.
   *
   * @throws ClickFrameException if one of them is not sorted
   */
  public DataStore zip(DataStore other) {
    return Zip.of(this, other);
  }

  /**
   * The result of a SELECT written by hand over this store, which the text calls {@code ds}, or by
   * the name given with {@link #as}: {@code t.query("SELECT a, count() AS n FROM ds GROUP BY a")}.
   * The text has ClickHouse's own meaning and becomes a sub-query: sort after it where order
   * matters. It may read nothing but the store.
   */
  public DataStore query(String sql) {
    String name = relation instanceof RelationNode.Named named ? named.name() : "ds";
    return query(sql, Map.of(name, this));
  }

  /** Like {@link #query(String)}, over several stores, each called by its name in the map. */
  public static DataStore query(String sql, Map<String, DataStore> stores) {
    Map<String, RelationNode> relations = new LinkedHashMap<>();
    stores.forEach((name, store) -> relations.put(name, store.relation));
    RelationNode.SqlQuery query = new RelationNode.SqlQuery(sql, relations, CallSite.here());
    List<Knowledge> inputs = stores.values().stream().map(store -> store.knowledge).toList();
    return new DataStore(query, Knowledge.of(query, inputs));
  }

  /** The recorded steps. Does not check them. */
  @Override
  public String toString() {
    return RelationText.of(relation);
  }

  private static ClickFrameException nothing(String step) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + step + "() with nothing: name a column");
  }
}
