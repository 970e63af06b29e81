package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ten group-by questions of h2oai's db-benchmark, on 100,000 rows. */
public abstract class H2oGroupByContract extends EngineContract {
  private @Nullable String table;

  /** For the engine's test class. */
  protected H2oGroupByContract() {}

  private record Question(String name, UnaryOperator<DataStore> chain, String sql) {}

  /** The floats are multiples of 1/64: their sums are exact, in whatever order. */
  @BeforeAll
  final void writeRows() {
    table = "file('" + samples().folder() + "/g1.parquet', 'Parquet')";
    execute(
        "INSERT INTO FUNCTION "
            + table
            + """
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

  @TestFactory
  final Stream<DynamicTest> givesTheRowsOfSql() {
    return questions().stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(question)));
  }

  private void check(Question question) {
    String from = Objects.requireNonNull(table);
    DataStore data = DataStore.file(samples().folder() + "/g1.parquet");
    Rows expected = Rows.of(question.sql().replace("{T}", from), context());
    Rows actual = Rows.of(question.chain().apply(data), context());
    assertThat(expected.values()).isNotEmpty();
    assertThat(actual.schema()).isEqualTo(expected.schema());
    assertThat(actual.sorted()).isEqualTo(expected.sorted());
    checkLeaks();
  }

  private static List<Question> questions() {
    return List.of(
        new Question(
            "q1",
            t -> t.groupBy("id1").agg(col("v1").sum()),
            "SELECT id1, sum(v1) AS v1 FROM {T} GROUP BY id1"),
        new Question(
            "q2",
            t -> t.groupBy("id1", "id2").agg(col("v1").sum()),
            "SELECT id1, id2, sum(v1) AS v1 FROM {T} GROUP BY id1, id2"),
        new Question(
            "q3",
            t -> t.groupBy("id3").agg(col("v1").sum(), col("v3").avg()),
            "SELECT id3, sum(v1) AS v1, avg(v3) AS v3 FROM {T} GROUP BY id3"),
        new Question(
            "q4",
            t -> t.groupBy("id4").agg(col("v1").avg(), col("v2").avg(), col("v3").avg()),
            "SELECT id4, avg(v1) AS v1, avg(v2) AS v2, avg(v3) AS v3 FROM {T} GROUP BY id4"),
        new Question(
            "q5",
            t -> t.groupBy("id6").agg(col("v1").sum(), col("v2").sum(), col("v3").sum()),
            "SELECT id6, sum(v1) AS v1, sum(v2) AS v2, sum(v3) AS v3 FROM {T} GROUP BY id6"),
        new Question(
            "q6",
            t ->
                t.groupBy("id4", "id5").agg(col("v3").median().as("m"), col("v3").stddev().as("s")),
            "SELECT id4, id5, quantileExactInclusive(0.5)(v3) AS m, stddevSamp(v3) AS s FROM {T}"
                + " GROUP BY id4, id5"),
        new Question(
            "q7",
            t -> t.groupBy("id3").agg(col("v1").max().minus(col("v2").min()).as("r")),
            "SELECT id3, max(v1) - min(v2) AS r FROM {T} GROUP BY id3"),
        new Question(
            "q8",
            t ->
                t.assign("row_number() OVER (PARTITION BY id6 ORDER BY v3 DESC) AS place")
                    .filter("place <= 2")
                    .select("id6", "v3"),
            "SELECT id6, v3 FROM {T} ORDER BY v3 DESC LIMIT 2 BY id6"),
        new Question(
            "q9",
            t ->
                t.groupBy("id2", "id4")
                    .agg(fn("power", fn("corr", col("v1"), col("v2")), 2).as("r2")),
            "SELECT id2, id4, power(corr(v1, v2), 2) AS r2 FROM {T} GROUP BY id2, id4"),
        new Question(
            "q10",
            t ->
                t.groupBy("id1", "id2", "id3", "id4", "id5", "id6")
                    .agg(col("v3").sum(), count().as("c")),
            "SELECT id1, id2, id3, id4, id5, id6, sum(v3) AS v3, count(*) AS c FROM {T} GROUP BY id1,"
                + " id2, id3, id4, id5, id6"));
  }
}
