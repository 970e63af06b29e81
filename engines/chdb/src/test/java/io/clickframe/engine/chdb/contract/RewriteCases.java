package io.clickframe.engine.chdb.contract;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.testkit.data.Samples;
import java.util.List;
import java.util.function.Function;

/** For each rewrite a chain in which it fires, and one in which it would change the rows. */
final class RewriteCases {
  private static final String PLACE = "row_number() OVER (PARTITION BY grp ORDER BY val, id)";

  private RewriteCases() {}

  /** A chain whose statement is longer without the rewrite. */
  record Fires(Rewrite rewrite, Function<Samples, DataStore> chain) {}

  /**
   * A chain that looks like one in which the rewrite fires.
   *
   * @param reason why it does not
   * @param fired what the statement would say if it did, as SQL; it gives other rows
   */
  record Holds(Rewrite rewrite, String reason, Function<Samples, DataStore> chain, String fired) {}

  static List<Fires> fires() {
    return List.of(
        new Fires(Rewrite.PROJECT, s -> s.numbers().filter("val > 10").select("id")),
        new Fires(Rewrite.WHERE, s -> s.numbers().select("id", "val + 1 AS v").filter("v > 10")),
        new Fires(Rewrite.HAVING, s -> groups(s).filter("n > 5")),
        new Fires(
            Rewrite.QUALIFY, s -> s.numbers().assign(PLACE + " AS place").filter("place <= 2")),
        new Fires(Rewrite.GROUP_BY, s -> groups(s)),
        new Fires(Rewrite.DISTINCT, s -> s.numbers().select("grp").distinct()),
        new Fires(Rewrite.ORDER_BY, s -> s.numbers().filter("val > 10").sort("id")),
        new Fires(Rewrite.LIMIT, s -> s.numbers().sort("id").limit(20).offset(5)),
        new Fires(Rewrite.LIMIT_BY, s -> s.numbers().sort("id").limitBy(1, "grp")),
        new Fires(Rewrite.TAIL, s -> s.numbers().sort("id").tail(3)),
        new Fires(
            Rewrite.JOIN_LEFT,
            s -> s.employees().filter("salary > 100").join(s.departments(), on("dept"))),
        new Fires(
            Rewrite.JOIN_TABLE,
            s -> s.employees().join(s.departments().select("dept", "title"), on("dept"))),
        new Fires(
            Rewrite.JOIN_CONDITIONS,
            s -> s.employees().join(s.departments().filter("floor > 1"), on("dept"))),
        new Fires(Rewrite.UNION_OF_UNIONS, s -> low(s).union(high(s)).union(low(s))),
        new Fires(Rewrite.SET_OPERATION_ALONE, s -> low(s).union(high(s))),
        new Fires(Rewrite.SET_OPERATION_ALONE, s -> low(s).intersect(high(s))),
        new Fires(
            Rewrite.LOST_ORDER, s -> s.numbers().sort("val").groupBy("grp").agg(count().as("n"))),
        new Fires(
            Rewrite.LOST_ORDER,
            s -> s.employees().sort("name").join(s.departments().sort("floor"), on("dept"))),
        new Fires(Rewrite.UNREAD_COLUMNS, s -> firstRows(s).filter("val > 10").select("id")),
        new Fires(
            Rewrite.UNREAD_COLUMNS,
            s ->
                s.employees()
                    .join(s.departments().filter("floor > 1"), on("dept"), JoinType.LEFT)
                    .select("name")),
        new Fires(
            Rewrite.UNREAD_COLUMNS, s -> s.numbers().union(s.numbers()).agg(col("val").sum())),
        new Fires(
            Rewrite.UNREAD_COLUMNS, s -> s.numbers().join(groups(s), on("grp")).select("id")));
  }

  static List<Holds> holds() {
    return List.of(
        new Holds(
            Rewrite.PROJECT,
            "rows that differ in a column that goes are different",
            s -> odd(s).distinct().select("odd"),
            "SELECT DISTINCT id % 2 AS odd FROM {numbers}"),
        new Holds(
            Rewrite.PROJECT,
            "a window sees the rows that are left",
            s -> firstRows(s).assign("count() OVER () AS n"),
            "SELECT *, count() OVER () AS n FROM {numbers} ORDER BY id LIMIT 10"),
        new Holds(
            Rewrite.WHERE,
            "rows were cut before",
            s -> firstRows(s).filter("val > 20"),
            "SELECT * FROM {numbers} WHERE val > 20 ORDER BY id LIMIT 10"),
        new Holds(
            Rewrite.HAVING,
            "groups were cut before",
            s -> groups(s).sort("grp").limit(3).filter("grp > 1"),
            "SELECT grp, count() AS n FROM {numbers} GROUP BY grp HAVING grp > 1 ORDER BY grp LIMIT"
                + " 3"),
        new Holds(
            Rewrite.QUALIFY,
            "the second window sees what the first left",
            s ->
                s.numbers()
                    .qualify("row_number() OVER (ORDER BY id) <= 10")
                    .qualify("row_number() OVER (ORDER BY id DESC) <= 3"),
            "SELECT * FROM {numbers} QUALIFY row_number() OVER (ORDER BY id) <= 10 AND row_number()"
                + " OVER (ORDER BY id DESC) <= 3"),
        new Holds(
            Rewrite.GROUP_BY,
            "rows were cut before",
            s -> firstRows(s).groupBy("grp").agg(count().as("n")),
            "SELECT grp, count() AS n FROM {numbers} GROUP BY grp ORDER BY grp LIMIT 10"),
        new Holds(
            Rewrite.DISTINCT,
            "rows were cut before",
            s -> s.numbers().sort("grp").limit(10).select("grp").distinct(),
            "SELECT DISTINCT grp FROM {numbers} ORDER BY grp LIMIT 10"),
        new Holds(
            Rewrite.ORDER_BY,
            "rows were cut before",
            s -> firstRows(s).sort(col("id").desc()),
            "SELECT * FROM {numbers} ORDER BY id DESC LIMIT 10"),
        new Holds(
            Rewrite.LIMIT,
            "the run is one of the last rows",
            s -> s.numbers().sort("id").tail(10).limit(3),
            "SELECT * FROM {numbers} ORDER BY id LIMIT 3"),
        new Holds(
            Rewrite.LIMIT_BY,
            "rows were cut before",
            s -> s.numbers().sort("grp", "id").limit(10).limitBy(1, "grp"),
            "SELECT * FROM {numbers} ORDER BY grp, id LIMIT 1 BY grp LIMIT 10"),
        new Holds(
            Rewrite.TAIL,
            "the last rows are those of a run",
            s -> firstRows(s).tail(3),
            "SELECT * FROM {numbers} ORDER BY id LIMIT -3"),
        new Holds(
            Rewrite.JOIN_LEFT,
            "rows were cut before",
            s ->
                s.employees()
                    .sort("id")
                    .limit(3)
                    .join(s.departments(), on("dept"), JoinType.LEFT)
                    .select("name", "title"),
            "SELECT e.name AS name, d.title AS title FROM {employees} AS e INNER JOIN {departments}"
                + " AS d ON e.dept = d.dept ORDER BY e.id LIMIT 3"),
        new Holds(
            Rewrite.JOIN_LEFT,
            "rows that the join adds do not meet the condition",
            s ->
                s.employees()
                    .filter("salary > 100")
                    .join(s.departments(), on("dept"), JoinType.RIGHT)
                    .select("name", "title"),
            "SELECT e.name AS name, d.title AS title FROM {employees} AS e RIGHT JOIN {departments}"
                + " AS d ON e.dept = d.dept WHERE e.salary > 100"),
        new Holds(
            Rewrite.JOIN_TABLE,
            "a constant is not there where no partner is",
            s ->
                s.employees()
                    .join(
                        s.departments().select(col("dept"), lit("yes").as("found")),
                        on("dept"),
                        JoinType.LEFT)
                    .select("name", "found"),
            "SELECT e.name AS name, 'yes' AS found FROM {employees} AS e LEFT JOIN {departments} AS d"
                + " ON e.dept = d.dept"),
        new Holds(
            Rewrite.JOIN_CONDITIONS,
            "rows without a partner do not meet the condition",
            s ->
                s.employees()
                    .join(s.departments().filter("floor > 1"), on("dept"), JoinType.LEFT)
                    .select("name", "title"),
            "SELECT e.name AS name, d.title AS title FROM {employees} AS e LEFT JOIN {departments} AS"
                + " d ON e.dept = d.dept WHERE d.floor > 1"),
        new Holds(
            Rewrite.UNION_OF_UNIONS,
            "the inner union's rows were made different",
            s -> low(s).union(low(s)).distinct().union(low(s)),
            "SELECT id FROM {numbers} WHERE id < 10 UNION ALL SELECT id FROM {numbers} WHERE id < 10"
                + " UNION ALL SELECT id FROM {numbers} WHERE id < 10"),
        new Holds(
            Rewrite.SET_OPERATION_ALONE,
            "a condition is on the rows of all branches",
            s -> low(s).union(high(s)).filter("id > 8"),
            "SELECT id FROM {numbers} WHERE id < 10 UNION ALL SELECT id FROM {numbers} WHERE id > 5"
                + " AND id > 8"),
        new Holds(
            Rewrite.LOST_ORDER,
            "it says which rows are the first",
            s -> s.numbers().select("id").sort(col("id").desc()).limit(3).union(low(s)),
            "SELECT id FROM (SELECT id FROM {numbers} LIMIT 3) UNION ALL SELECT id FROM {numbers}"
                + " WHERE id < 10"),
        new Holds(
            Rewrite.UNREAD_COLUMNS,
            "rows that differ in a column that goes are different",
            s -> odd(s).distinct().select("odd"),
            "SELECT DISTINCT id % 2 AS odd FROM {numbers}"),
        new Holds(
            Rewrite.UNREAD_COLUMNS,
            "what makes rows is read by none",
            s -> s.numbers().select("id", "arrayJoin([1, 2]) AS x").select("id"),
            "SELECT id FROM {numbers}"),
        new Holds(
            Rewrite.UNREAD_COLUMNS,
            "rows are the same only in all columns",
            s -> odd(s).except(odd(s).filter("grp = 1")).select("odd"),
            "SELECT id % 2 AS odd FROM {numbers} EXCEPT DISTINCT SELECT id % 2 AS odd FROM {numbers}"
                + " WHERE grp = 1"));
  }

  private static DataStore firstRows(Samples samples) {
    return samples.numbers().sort("id").limit(10);
  }

  private static DataStore groups(Samples samples) {
    return samples.numbers().groupBy("grp").agg(count().as("n"));
  }

  private static DataStore odd(Samples samples) {
    return samples.numbers().select("grp", "id % 2 AS odd");
  }

  private static DataStore low(Samples samples) {
    return samples.numbers().select("id").filter("id < 10");
  }

  private static DataStore high(Samples samples) {
    return samples.numbers().select("id").filter("id > 5");
  }
}
