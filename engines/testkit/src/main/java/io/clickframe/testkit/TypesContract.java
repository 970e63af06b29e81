package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rowNumber;
import static io.clickframe.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.Schema;
import io.clickframe.Window;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryException;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.data.TypeSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every type of ClickHouse goes through every kind of step with its exact name. */
public abstract class TypesContract extends EngineContract {

  /**
   * A step, and the same as SQL over {@code {t}}.
   *
   * @param name what is shown
   */
  private record Through(String name, UnaryOperator<DataStore> chain, String sql) {}

  private static final String SETTINGS =
      " SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, session_timezone = 'UTC'";

  /** For the engine's test class. */
  protected TypesContract() {}

  private static List<Through> steps() {
    return List.of(
        new Through("select", t -> t.select("c", "k"), "SELECT c, k FROM {t}"),
        new Through("filter", t -> t.filter("k > 1"), "SELECT k, c FROM {t} WHERE k > 1"),
        new Through("assign", t -> t.assign(col("c").as("d")), "SELECT k, c, c AS d FROM {t}"),
        new Through("rename", t -> t.rename("c", "d"), "SELECT k, c AS d FROM {t}"),
        new Through(
            "sub-query",
            t -> t.sort("k").limit(4).filter("k >= 0"),
            "SELECT k, c FROM (SELECT k, c FROM {t} ORDER BY k LIMIT 4) WHERE k >= 0"),
        new Through("distinct", DataStore::distinct, "SELECT DISTINCT k, c FROM {t}"),
        new Through(
            "union", t -> t.union(t), "SELECT k, c FROM {t} UNION ALL SELECT k, c FROM {t}"),
        new Through(
            "intersect",
            t -> t.intersect(t),
            "SELECT k, c FROM {t} INTERSECT DISTINCT SELECT k, c FROM {t}"),
        new Through(
            "inner join",
            t -> t.select("k").join(t, on("k")),
            "SELECT a.k AS k, b.c AS c FROM {t} AS a INNER JOIN {t} AS b ON a.k = b.k"),
        new Through(
            "left join",
            t -> t.select("k").join(t.filter("k = 1"), on("k"), JoinType.LEFT),
            "SELECT a.k AS k, b.c AS c FROM {t} AS a LEFT JOIN (SELECT * FROM {t} WHERE k = 1) AS b"
                + " ON a.k = b.k"),
        new Through(
            "group",
            t -> t.groupBy("k").agg(col("c").anyValue().as("c")),
            "SELECT k, any(c) AS c FROM {t} GROUP BY k"),
        new Through(
            "aggregate without keys",
            t -> t.agg(col("c").anyValue().as("c")),
            "SELECT anyOrNull(c) AS c FROM {t}"),
        new Through(
            "collect",
            t -> t.groupBy("k").agg(col("c").collect().as("c")),
            "SELECT k, groupArray(c) AS c FROM {t} GROUP BY k"),
        new Through(
            "window",
            t -> t.assign(rowNumber().over(Window.partitionBy("k")).as("n")),
            "SELECT k, c, row_number() OVER (PARTITION BY k) AS n FROM {t}"),
        new Through(
            "choice",
            t -> t.select("k", when(col("k").gt(1)).then(col("c")).otherwise(col("c")).as("c")),
            "SELECT k, if(k > 1, c, c) AS c FROM {t}"),
        new Through("written query", t -> t.query("SELECT * FROM ds"), "SELECT k, c FROM {t}"));
  }

  @TestFactory
  final Stream<DynamicNode> goesThrough() {
    List<DynamicNode> types = new ArrayList<>();
    int number = 0;
    for (var sample : TypeSamples.all().entrySet()) {
      String file = samples().folder() + "/type-" + number++ + ".native";
      List<DynamicNode> tests = new ArrayList<>();
      tests.add(DynamicTest.dynamicTest("write", () -> write(file, sample.getValue())));
      for (Through step : steps()) {
        tests.add(DynamicTest.dynamicTest(step.name(), () -> check(file, step)));
      }
      types.add(DynamicContainer.dynamicContainer(sample.getKey(), tests));
    }
    return types.stream();
  }

  private void write(String file, String select) {
    execute("INSERT INTO FUNCTION file('" + file + "', 'Native') " + select);
  }

  private void check(String file, Through step) {
    DataStore store = DataStore.file(file);
    String sql = step.sql().replace("{t}", "file('" + file + "', 'Native')") + SETTINGS;
    Schema expected;
    try {
      expected = context().engine().describe(SqlStatement.of("SELECT * FROM (" + sql + ")"));
    } catch (QueryException e) { // No engine can do that with this type: then say so.
      assertThatThrownBy(() -> run(step.chain().apply(store)))
          .isInstanceOf(ClickFrameException.class);
      return;
    }
    DataStore chain = step.chain().apply(store);
    assertThat(chain.schema(context())).isEqualTo(expected);
    assertThat(chain.schema(context())).isEqualTo(described(chain));
    run(chain);
    checkLeaks();
  }

  private void run(DataStore chain) {
    try (DataObject result = chain.execute(context())) {
      assertThat(result.rowCount()).isPositive();
      assertThat(result.toText(100)).isNotEmpty(); // every value has a Java form
    }
  }
}
