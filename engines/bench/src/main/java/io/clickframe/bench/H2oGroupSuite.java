package io.clickframe.bench;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.rowNumber;

import io.clickframe.DataStore;
import io.clickframe.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ten group-by questions of h2oai's db-benchmark. */
final class H2oGroupSuite {
  private static final long GROUPS = 100;

  private H2oGroupSuite() {}

  static Suite of(BenchData data, long rows) throws IOException {
    Path file = data.made("groups-" + rows, rows(rows));
    DataStore g1 = DataStore.file(file.toString());
    return new Suite(
        "h2o",
        "h2o group-by, " + rows + " rows",
        Map.of("g1", file),
        List.of(
            question(
                "q1",
                g1,
                it -> it.groupBy("id1").agg(col("v1").sum()),
                "SELECT id1, sum(v1) FROM g1 GROUP BY id1"),
            question(
                "q2",
                g1,
                it -> it.groupBy("id1", "id2").agg(col("v1").sum()),
                "SELECT id1, id2, sum(v1) FROM g1 GROUP BY id1, id2"),
            question(
                "q3",
                g1,
                it -> it.groupBy("id3").agg(col("v1").sum(), col("v3").avg()),
                "SELECT id3, sum(v1), avg(v3) FROM g1 GROUP BY id3"),
            question(
                "q4",
                g1,
                it -> it.groupBy("id4").agg(col("v1").avg(), col("v2").avg(), col("v3").avg()),
                "SELECT id4, avg(v1), avg(v2), avg(v3) FROM g1 GROUP BY id4"),
            question(
                "q5",
                g1,
                it -> it.groupBy("id6").agg(col("v1").sum(), col("v2").sum(), col("v3").sum()),
                "SELECT id6, sum(v1), sum(v2), sum(v3) FROM g1 GROUP BY id6"),
            question(
                "q6",
                g1,
                it ->
                    it.groupBy("id4", "id5")
                        .agg(col("v3").median().as("m"), col("v3").stddev().as("s")),
                "SELECT id4, id5, quantile_cont(v3, 0.5), stddev(v3) FROM g1 GROUP BY id4, id5"),
            question(
                "q7",
                g1,
                it -> it.groupBy("id3").agg(col("v1").max().minus(col("v2").min()).as("r")),
                "SELECT id3, max(v1) - min(v2) FROM g1 GROUP BY id3"),
            question(
                "q8",
                g1,
                it ->
                    it.qualify(
                            rowNumber()
                                .over(Window.partitionBy("id6").orderBy(col("v3").desc()))
                                .le(2))
                        .select("id6", "v3"),
                """
                SELECT id6, v3
                FROM (
                  SELECT id6, v3, row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC) AS place
                  FROM g1)
                WHERE place <= 2\
                """),
            question(
                "q9",
                g1,
                it ->
                    it.groupBy("id2", "id4")
                        .agg(fn("pow", fn("corr", col("v1"), col("v2")), 2).as("r2")),
                "SELECT id2, id4, pow(corr(v1, v2), 2) FROM g1 GROUP BY id2, id4"),
            question(
                "q10",
                g1,
                it ->
                    it.groupBy("id1", "id2", "id3", "id4", "id5", "id6")
                        .agg(col("v3").sum(), count().as("c")),
                """
                SELECT id1, id2, id3, id4, id5, id6, sum(v3), count(*)
                FROM g1 GROUP BY id1, id2, id3, id4, id5, id6\
                """)),
        List.of());
  }

  private static Question question(
      String name, DataStore table, UnaryOperator<DataStore> chain, String duck) {
    return new Question(name, () -> chain.apply(table), duck, false);
  }

  /** The table as ClickHouse makes it. */
  static String rows(long rows) {
    return """
    SELECT concat('id', leftPad(toString(1 + cityHash64(number, 1) %% 100), 3, '0')) AS id1,
      concat('id', leftPad(toString(1 + cityHash64(number, 2) %% 100), 3, '0')) AS id2,
      concat('id', leftPad(toString(1 + cityHash64(number, 3) %% %1$d), 10, '0')) AS id3,
      toInt32(1 + cityHash64(number, 4) %% 100) AS id4,
      toInt32(1 + cityHash64(number, 5) %% 100) AS id5,
      toInt32(1 + cityHash64(number, 6) %% %1$d) AS id6,
      toInt32(1 + cityHash64(number, 7) %% 5) AS v1,
      toInt32(1 + cityHash64(number, 8) %% 15) AS v2,
      (cityHash64(number, 9) %% 100000000) / 1000000 AS v3
    FROM numbers(%2$d)\
    """
        .formatted(Math.max(1, rows / GROUPS), rows);
  }
}
