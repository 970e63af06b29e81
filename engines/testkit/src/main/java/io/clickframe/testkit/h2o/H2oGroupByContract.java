package io.clickframe.testkit.h2o;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;

import java.util.List;
import java.util.Map;

/** The ten group-by questions of h2oai's db-benchmark, on 100,000 rows. */
public abstract class H2oGroupByContract extends H2oContract {
  /** For the engine's test class. */
  protected H2oGroupByContract() {}

  /** The floats are multiples of 1/64: their sums are exact, in whatever order. */
  @Override
  final Map<String, String> tables() {
    return Map.of(
        "g1",
        """
        SELECT
          concat('id', leftPad(toString(sipHash64(number, 1) % 100), 3, '0')) AS id1,
          concat('id', leftPad(toString(sipHash64(number, 2) % 100), 3, '0')) AS id2,
          concat('id', leftPad(toString(sipHash64(number, 3) % 1000), 10, '0')) AS id3,
          toInt32(sipHash64(number, 4) % 100) AS id4,
          toInt32(sipHash64(number, 5) % 100) AS id5,
          toInt32(sipHash64(number, 6) % 1000) AS id6,
          toInt32(1 + sipHash64(number, 7) % 5) AS v1,
          toInt32(1 + sipHash64(number, 8) % 15) AS v2,
          toFloat64(sipHash64(number, 9) % 6400) / 64 AS v3
        FROM numbers(100000)\
        """);
  }

  @Override
  final List<H2oQuestion> questions() {
    return List.of(
        new H2oQuestion(
            "q1",
            tables -> tables.apply("g1").groupBy("id1").agg(col("v1").sum()),
            100,
            "SELECT id1, sum(v1) AS v1 FROM {g1} GROUP BY id1"),
        new H2oQuestion(
            "q2",
            tables -> tables.apply("g1").groupBy("id1", "id2").agg(col("v1").sum()),
            10_000,
            "SELECT id1, id2, sum(v1) AS v1 FROM {g1} GROUP BY id1, id2"),
        new H2oQuestion(
            "q3",
            tables -> tables.apply("g1").groupBy("id3").agg(col("v1").sum(), col("v3").avg()),
            1000,
            "SELECT id3, sum(v1) AS v1, avg(v3) AS v3 FROM {g1} GROUP BY id3"),
        new H2oQuestion(
            "q4",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id4")
                    .agg(col("v1").avg(), col("v2").avg(), col("v3").avg()),
            100,
            "SELECT id4, avg(v1) AS v1, avg(v2) AS v2, avg(v3) AS v3 FROM {g1} GROUP BY id4"),
        new H2oQuestion(
            "q5",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id6")
                    .agg(col("v1").sum(), col("v2").sum(), col("v3").sum()),
            1000,
            "SELECT id6, sum(v1) AS v1, sum(v2) AS v2, sum(v3) AS v3 FROM {g1} GROUP BY id6"),
        new H2oQuestion(
            "q6",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id4", "id5")
                    .agg(col("v3").median().as("m"), col("v3").stddev().as("s")),
            10_000,
            "SELECT id4, id5, quantileExactInclusive(0.5)(v3) AS m, stddevSamp(v3) AS s FROM {g1}"
                + " GROUP BY id4, id5"),
        new H2oQuestion(
            "q7",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id3")
                    .agg(col("v1").max().minus(col("v2").min()).as("r")),
            1000,
            "SELECT id3, max(v1) - min(v2) AS r FROM {g1} GROUP BY id3"),
        new H2oQuestion(
            "q8",
            tables ->
                tables
                    .apply("g1")
                    .assign("row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC) AS place")
                    .filter("place <= 2")
                    .select("id6", "v3"),
            2000,
            "SELECT id6, v3 FROM {g1} ORDER BY v3 DESC LIMIT 2 BY id6"),
        new H2oQuestion(
            "q9",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id2", "id4")
                    .agg(fn("power", fn("corr", col("v1"), col("v2")), 2).as("r2")),
            10_000,
            "SELECT id2, id4, power(corr(v1, v2), 2) AS r2 FROM {g1} GROUP BY id2, id4"),
        new H2oQuestion(
            "q10",
            tables ->
                tables
                    .apply("g1")
                    .groupBy("id1", "id2", "id3", "id4", "id5", "id6")
                    .agg(col("v3").sum(), count().as("c")),
            100_000,
            "SELECT id1, id2, id3, id4, id5, id6, sum(v3) AS v3, count(*) AS c FROM {g1} GROUP BY id1,"
                + " id2, id3, id4, id5, id6"));
  }
}
