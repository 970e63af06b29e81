package io.clickframe.testkit.h2o;

import static io.clickframe.Expressions.on;

import io.clickframe.JoinType;
import java.util.List;
import java.util.Map;

/**
 * The five join questions of h2oai's db-benchmark: 100,000 rows with tables of 10, 1,000 and
 * 100,000 rows. As in the benchmark a tenth of each side's keys is missing on the other side.
 */
public abstract class H2oJoinContract extends H2oContract {
  /** For the engine's test class. */
  protected H2oJoinContract() {}

  @Override
  final Map<String, String> tables() {
    return Map.of(
        "x",
        """
        SELECT toInt32(1 + sipHash64(number, 1) % 10) AS id1,
          toInt32(1 + sipHash64(number, 2) % 1000) AS id2,
          toInt32(1 + sipHash64(number, 3) % 100000) AS id3,
          concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
          concat('id', toString(id3)) AS id6, toFloat64(sipHash64(number, 4) % 6400) / 64 AS v1
        FROM numbers(100000)\
        """,
        "small",
        """
        SELECT toInt32(if(number < 9, 1, 2) + number) AS id1, concat('id', toString(id1)) AS id4,
          toFloat64(sipHash64(number, 5) % 6400) / 64 AS v2
        FROM numbers(10) ORDER BY sipHash64(number, 6)\
        """,
        "medium",
        """
        SELECT toInt32(1 + sipHash64(number, 7) % 11) AS id1,
          toInt32(if(number < 900, 1, 101) + number) AS id2,
          concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
          toFloat64(sipHash64(number, 8) % 6400) / 64 AS v2
        FROM numbers(1000) ORDER BY sipHash64(number, 9)\
        """,
        "big",
        """
        SELECT toInt32(1 + sipHash64(number, 10) % 11) AS id1,
          toInt32(1 + sipHash64(number, 11) % 1100) AS id2,
          toInt32(if(number < 90000, 1, 10001) + number) AS id3,
          concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
          concat('id', toString(id3)) AS id6, toFloat64(sipHash64(number, 12) % 6400) / 64 AS v2
        FROM numbers(100000) ORDER BY sipHash64(number, 13)\
        """);
  }

  @Override
  final List<H2oQuestion> questions() {
    return List.of(
        new H2oQuestion(
            "q1 small inner on int",
            tables -> tables.apply("x").join(tables.apply("small"), on("id1").suffix("_small")),
            90_040,
            "SELECT x.*, small.id4 AS id4_small, v2 FROM {x} AS x INNER JOIN {small} AS small"
                + " USING (id1)"),
        new H2oQuestion(
            "q2 medium inner on int",
            tables -> tables.apply("x").join(tables.apply("medium"), on("id2").suffix("_medium")),
            90_063,
            "SELECT x.*, medium.id1 AS id1_medium, medium.id4 AS id4_medium, medium.id5 AS"
                + " id5_medium, v2 FROM {x} AS x INNER JOIN {medium} AS medium USING (id2)"),
        new H2oQuestion(
            "q3 medium outer on int",
            tables ->
                tables
                    .apply("x")
                    .join(tables.apply("medium"), on("id2").suffix("_medium"), JoinType.LEFT),
            100_000,
            "SELECT x.*, medium.id1 AS id1_medium, medium.id4 AS id4_medium, medium.id5 AS"
                + " id5_medium, v2 FROM {x} AS x LEFT JOIN {medium} AS medium USING (id2)"
                + " SETTINGS join_use_nulls = 1"),
        new H2oQuestion(
            "q4 medium inner on factor",
            tables -> tables.apply("x").join(tables.apply("medium"), on("id5").suffix("_medium")),
            90_063,
            "SELECT x.*, medium.id1 AS id1_medium, medium.id2 AS id2_medium, medium.id4 AS"
                + " id4_medium, v2 FROM {x} AS x INNER JOIN {medium} AS medium USING (id5)"),
        new H2oQuestion(
            "q5 big inner on int",
            tables -> tables.apply("x").join(tables.apply("big"), on("id3").suffix("_big")),
            90_066,
            "SELECT x.*, big.id1 AS id1_big, big.id2 AS id2_big, big.id4 AS id4_big, big.id5 AS"
                + " id5_big, big.id6 AS id6_big, v2 FROM {x} AS x INNER JOIN {big} AS big"
                + " USING (id3)"));
  }
}
