package io.clickframe.sourcetest.chains;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.scalar;

import io.clickframe.AggregateExpression;
import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.Window;
import io.clickframe.sourcetest.chains.TermDraw.Column;
import io.clickframe.sourcetest.chains.TermDraw.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Chains by chance; the same seed gives the same chain over any stores of the same tables. */
public final class ChainDraw {
  private static final int MOST_STEPS = 6;

  private final Random random;
  private final Map<String, List<Column>> tables;
  private final Function<String, DataStore> stores;
  private DataStore store;
  private List<Column> columns;
  private int names;

  private ChainDraw(
      long seed, Map<String, List<Column>> tables, Function<String, DataStore> stores) {
    this.tables = tables;
    this.random = new Random(seed * 7919);
    this.stores = stores;
    String table = of(List.copyOf(tables.keySet()));
    this.store = stores.apply(table);
    this.columns = tables.get(table);
  }

  /**
   * The chain of a seed.
   *
   * @param tables the columns that chains begin with, by table, always in the same order
   * @param stores the store of each table, by its name
   */
  public static DataStore of(
      long seed, Map<String, List<Column>> tables, Function<String, DataStore> stores) {
    ChainDraw draw = new ChainDraw(seed, tables, stores);
    int steps = 1 + draw.random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      draw.step();
    }
    return draw.store;
  }

  private <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private TermDraw terms() {
    return new TermDraw(random, columns);
  }

  private boolean has(Kind kind) {
    return columns.stream().anyMatch(it -> it.kind() == kind);
  }

  private String fresh() {
    return "c" + names++;
  }

  private void step() {
    switch (random.nextInt(14)) {
      case 0, 1, 2 -> store = store.filter(terms().condition(2));
      case 3, 4 -> assign();
      case 5 -> select();
      case 6, 7 -> group();
      case 8, 9 -> join();
      case 10 -> sorted();
      case 11 -> distinct();
      case 12 -> combine();
      default -> further();
    }
  }

  private void assign() {
    Kind kind = terms().kind();
    String name = fresh();
    store = store.assign(terms().term(kind, 2).as(name));
    columns = with(columns, new Column(name, kind));
  }

  private static List<Column> with(List<Column> columns, Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(column);
    return more;
  }

  private void select() {
    List<Column> kept = some(6);
    store = store.select(kept.stream().map(Column::name).toArray());
    columns = kept;
  }

  private List<Column> some(int most) {
    List<Column> shuffled = new ArrayList<>(columns);
    java.util.Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(most))));
  }

  private void group() {
    List<Column> keys = random.nextInt(5) == 0 ? List.of() : some(2);
    List<Object> aggregates = new ArrayList<>();
    List<Column> after = new ArrayList<>(keys);
    TermDraw terms = terms();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String name = fresh();
      Kind kind = of(List.of(Kind.INT, Kind.DECIMAL, Kind.FLOAT, Kind.TEXT, Kind.DATE, Kind.TIME));
      Expression argument = terms.term(kind, 1);
      boolean number = kind == Kind.INT || kind == Kind.DECIMAL || kind == Kind.FLOAT;
      int pick = random.nextInt(number ? 7 : 5);
      AggregateExpression aggregate =
          switch (pick) {
            case 0 -> count();
            case 1 -> argument.count();
            case 2 -> argument.countDistinct();
            case 3 -> argument.min();
            case 4 -> argument.max();
            case 5 -> argument.sum();
            default -> argument.avg();
          };
      Kind result = pick <= 2 ? Kind.INT : pick == 6 ? Kind.FLOAT : kind;
      if (random.nextInt(4) == 0) {
        aggregate = aggregate.filter(terms.condition(1));
      }
      aggregates.add(aggregate.as(name));
      after.add(new Column(name, result));
    }
    store =
        keys.isEmpty()
            ? store.agg(aggregates.toArray())
            : store.groupBy(keys.stream().map(Column::name).toArray()).agg(aggregates.toArray());
    columns = after;
    if (random.nextInt(3) == 0) {
      store = store.filter(terms().condition(1));
    }
  }

  private void join() {
    String table = of(List.copyOf(tables.keySet()));
    JoinType type = of(List.of(JoinType.values()));
    Kind kind =
        of(List.of(Kind.INT, Kind.INT, Kind.TEXT, Kind.DECIMAL, Kind.DATE, Kind.BOOL, Kind.FLOAT));
    List<Column> right = new ArrayList<>();
    List<Object> renamed = new ArrayList<>();
    for (Column column : tables.get(table)) {
      Column other = new Column(fresh(), column.kind());
      right.add(other);
      renamed.add(col(column.name()).as(other.name()));
    }
    List<Column> keys = right.stream().filter(it -> it.kind() == kind).toList();
    if (!has(kind) || keys.isEmpty() || columns.size() > 40) {
      return;
    }
    Expression key = terms().column(kind).eq(col(of(keys).name()));
    List<Column> both = new ArrayList<>(columns);
    both.addAll(right);
    boolean more = random.nextInt(3) == 0 && type != JoinType.FULL;
    Expression condition = more ? key.and(new TermDraw(random, both).condition(0)) : key;
    DataStore other = stores.apply(table).select(renamed.toArray());
    if (random.nextInt(3) == 0) {
      other = other.filter(new TermDraw(random, right).condition(1));
    }
    store = store.join(other, on(condition), type);
    columns = type == JoinType.SEMI || type == JoinType.ANTI ? columns : both;
  }

  /** By all columns, so that which rows are taken does not go by chance. */
  private void sorted() {
    List<Column> sortable =
        columns.stream().filter(it -> it.kind() != Kind.BOOL && it.kind() != Kind.UUID).toList();
    if (sortable.isEmpty()) {
      return;
    }
    store = store.select(sortable.stream().map(Column::name).toArray());
    columns = sortable;
    Object[] keys =
        sortable.stream()
            .<Object>map(it -> random.nextBoolean() ? col(it.name()).asc() : col(it.name()).desc())
            .toArray();
    store = store.sort(keys).offset(random.nextInt(3)).limit(1 + random.nextInt(8));
  }

  private void distinct() {
    select();
    store = store.distinct();
  }

  /** With another chain over the same columns. */
  private void combine() {
    select();
    DataStore other = store.filter(terms().condition(1));
    store =
        switch (random.nextInt(3)) {
          case 0 -> store.union(other);
          case 1 -> store.intersect(other);
          default -> store.except(other);
        };
  }

  /** Windows, and sub-queries. */
  private void further() {
    String name = fresh();
    TermDraw terms = terms();
    Column by = of(columns);
    switch (random.nextInt(4)) {
      case 0 -> {
        store =
            store.assign(terms.column(Kind.INT).sum().over(Window.partitionBy(by.name())).as(name));
        columns = with(columns, new Column(name, Kind.INT));
      }
      case 1 -> store = store.qualify(count().over(Window.partitionBy(by.name())).gt(1));
      case 2 ->
          store =
              store.filter(
                  terms
                      .column(Kind.INT)
                      .ge(scalar(stores.apply("keys").agg(col("k").min().as("least")))));
      default -> store = store.filter(terms.column(Kind.INT).in(stores.apply("keys").select("k")));
    }
  }
}
