package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.JoinType;
import io.clickframe.SortOrder;
import io.clickframe.testkit.data.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A chain of random steps, and the plainest SQL there is for it: each step a sub-query of the next,
 * all columns qualified. Names collide on purpose; every limit is behind a sort by all columns.
 */
public final class RandomChain {
  private static final List<String> NAMES =
      List.of("id", "grp", "val", "t0", "t1.id", "sum", "x y");

  private final Random random;
  private final Samples samples;
  private DataStore store;
  private String sql;
  private List<String> columns = List.of("id", "grp", "val");
  private int names;

  private RandomChain(long seed, Samples samples) {
    this.random = new Random(seed);
    this.samples = samples;
    this.store = samples.numbers().select("id", "grp", "val");
    this.sql = "SELECT id, grp, val FROM {numbers}";
  }

  /** The chain of a seed. */
  public static RandomChain of(long seed, Samples samples) {
    RandomChain chain = new RandomChain(seed, samples);
    int steps = 2 + chain.random.nextInt(7);
    for (int i = 0; i < steps; i++) {
      chain.step();
    }
    return chain;
  }

  /** The chain. */
  public DataStore store() {
    return store;
  }

  /** The plain SQL; {@code {numbers}} stands for the sample. */
  public String sql() {
    return sql;
  }

  /** An expression, and the same as SQL over {@code q}. */
  private record Both(Expression expression, String sql) {}

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1 -> assign();
      case 2, 3 -> filter();
      case 4 -> rename();
      case 5 -> select();
      case 6 -> cut();
      case 7 -> group();
      case 8 -> {
        if (random.nextBoolean()) {
          store = store.distinct();
          sql = "SELECT DISTINCT * FROM (" + sql + ") AS q";
        } else {
          union();
        }
      }
      default -> join();
    }
  }

  private void assign() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Both value = value();
    store = store.assign(value.expression.as(name));
    List<String> items = new ArrayList<>();
    for (String column : columns) {
      items.add(
          (column.equals(name) ? value.sql : "q." + quoted(column)) + " AS " + quoted(column));
    }
    if (!columns.contains(name)) {
      items.add(value.sql + " AS " + quoted(name));
      columns = new ArrayList<>(columns);
      columns.add(name);
    }
    nest(items, "");
  }

  private void filter() {
    Both condition = condition();
    store = store.filter(condition.expression);
    nest(same(columns), " WHERE " + condition.sql);
  }

  private void rename() {
    List<String> turned = new ArrayList<>(columns);
    Collections.rotate(turned, 1);
    Map<String, String> names = new LinkedHashMap<>();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      names.put(columns.get(i), turned.get(i));
      items.add("q." + quoted(columns.get(i)) + " AS " + quoted(turned.get(i)));
    }
    store = store.rename(names);
    columns = turned;
    nest(items, "");
  }

  private void select() {
    List<String> kept = new ArrayList<>(columns);
    Collections.shuffle(kept, random);
    kept = new ArrayList<>(kept.subList(0, 1 + random.nextInt(kept.size())));
    Both value = value();
    String replaced = kept.getFirst();
    List<Object> picked = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (String column : kept) {
      boolean computed = column.equals(replaced);
      picked.add(computed ? value.expression.as(column) : col(column));
      items.add((computed ? value.sql : "q." + quoted(column)) + " AS " + quoted(column));
    }
    store = store.select(picked.toArray());
    columns = kept;
    nest(items, "");
  }

  private void cut() {
    boolean descending = random.nextBoolean();
    SortOrder[] keys =
        columns.stream()
            .map(name -> descending ? col(name).desc() : col(name).asc())
            .toArray(SortOrder[]::new);
    String order =
        columns.stream()
            .map(name -> "q." + quoted(name) + (descending ? " DESC" : " ASC"))
            .collect(Collectors.joining(", ", " ORDER BY ", ""));
    int count = random.nextInt(40);
    int skip = random.nextInt(5);
    store = store.sort((Object[]) keys);
    if (random.nextBoolean()) {
      store = store.offset(skip).limit(count);
      nest(same(columns), order + " LIMIT " + count + " OFFSET " + skip);
    } else {
      store = store.limit(count);
      nest(same(columns), order + " LIMIT " + count);
    }
  }

  private void group() {
    String key = any();
    String other = any();
    String name = columns.stream().filter(column -> !column.equals(key)).findFirst().orElse("n");
    String rows = fresh();
    String spread = fresh();
    store =
        store
            .groupBy(key)
            .agg(
                col(other).sum().as(name),
                count().cast("Int64").as(rows),
                col(other).max().minus(col(other).min()).as(spread));
    String argument = "q." + quoted(other);
    columns = List.of(key, name, rows, spread);
    nest(
        List.of(
            "q." + quoted(key) + " AS " + quoted(key),
            "sum(" + argument + ") AS " + quoted(name),
            "toInt64(count()) AS " + rows,
            "max(" + argument + ") - min(" + argument + ") AS " + spread),
        " GROUP BY q." + quoted(key));
  }

  private void union() {
    Both condition = condition();
    List<String> turned = new ArrayList<>(columns);
    Collections.shuffle(turned, random);
    store = store.union(store.filter(condition.expression).select(turned.toArray()));
    sql =
        "SELECT * FROM ("
            + sql
            + " UNION ALL SELECT "
            + String.join(", ", same(columns))
            + " FROM ("
            + sql
            + ") AS q WHERE "
            + condition.sql
            + ") AS q";
  }

  private void join() {
    String key = any();
    String match = fresh();
    String added = fresh();
    boolean left = random.nextBoolean();
    DataStore right =
        samples.numbers().filter("id % 3 = 0").select(col("id").as(match), col("val").as(added));
    JoinType type = left ? JoinType.LEFT : JoinType.INNER;
    store = store.join(right, on(col(key).eq(col(match))), type).drop(match);
    List<String> items = same(columns);
    items.add("r." + added + " AS " + added);
    columns = new ArrayList<>(columns);
    columns.add(added);
    nest(
        items,
        (left ? " LEFT" : " INNER")
            + " JOIN (SELECT id AS k, val AS "
            + added
            + " FROM {numbers} WHERE id % 3 = 0) AS r ON q."
            + quoted(key)
            + " = r.k");
  }

  private Both value() {
    String a = any();
    String b = any();
    Expression first = col(a);
    String one = "q." + quoted(a);
    String two = "q." + quoted(b);
    int number = random.nextInt(9) + 1;
    return switch (random.nextInt(6)) {
      case 0 -> new Both(first.plus(number), "(" + one + " + " + number + ")");
      case 1 -> new Both(first.minus(col(b)), "(" + one + " - " + two + ")");
      case 2 -> new Both(first.mod(number), "(" + one + " % " + number + ")");
      case 3 -> new Both(first.negate().times(2), "((-" + one + ") * 2)");
      case 4 -> new Both(first, one);
      default ->
          new Both(
              when(first.gt(number * 5)).then(col(b)).otherwise(first),
              "if(" + one + " > " + number * 5 + ", " + two + ", " + one + ")");
    };
  }

  private Both condition() {
    String a = any();
    String b = any();
    Expression first = col(a);
    String one = "q." + quoted(a);
    String two = "q." + quoted(b);
    int number = random.nextInt(60);
    return switch (random.nextInt(4)) {
      case 0 -> new Both(first.gt(number), one + " > " + number);
      case 1 -> new Both(first.mod(3).ne(1), one + " % 3 != 1");
      case 2 ->
          new Both(first.isNull().or(first.le(col(b))), one + " IS NULL OR " + one + " <= " + two);
      default ->
          new Both(first.between(number / 2, 80), one + " BETWEEN " + number / 2 + " AND 80");
    };
  }

  /** The SQL so far as a sub-query. */
  private void nest(List<String> items, String clauses) {
    sql = "SELECT " + String.join(", ", items) + " FROM (" + sql + ") AS q" + clauses;
  }

  private static List<String> same(List<String> columns) {
    return columns.stream()
        .map(name -> "q." + quoted(name) + " AS " + quoted(name))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String any() {
    return columns.get(random.nextInt(columns.size()));
  }

  private String fresh() {
    return "n" + names++;
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }
}
