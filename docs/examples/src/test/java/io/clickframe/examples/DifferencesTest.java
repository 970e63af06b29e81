package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.greatest;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JoinType;
import io.clickframe.error.QueryException;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The statements of {@code docs/manual/differences.md}, whose examples are the regions here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferencesTest {
  private final DataContext context = DataContext.open();
  private final DataStore t;

  DifferencesTest(@TempDir Path folder) throws IOException {
    String file = folder.resolve("t.csv").toString();
    Files.writeString(
        Path.of(file),
        """
        k,x,big,n
        1,0.0,9223372036854775807,-128
        1,-0.0,9223372036854775807,100
        2,nan,0,1
        2,5,0,2
        3,inf,1,3
        3,inf,1,4
        3,1,1,5
        4,\\N,0,0
        """);
    // tag::declare[]
    DataStore t =
        DataStore.file(
            file, options -> options.structure("k Int8, x Nullable(Float64), big Int64, n Int8"));
    // end::declare[]
    this.t = t;
  }

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void zerosAreEqualButTwoGroups() {
    // tag::zeros[]
    DataStore zeros = t.filter(col("x").eq(0)).select("x");
    DataStore different = zeros.distinct();
    // end::zeros[]
    assertThat(zeros.count(context)).isEqualTo(2);
    assertThat(values(different)).containsExactlyInAnyOrder(0.0, -0.0);
    assertThat(values(zeros.agg(col("x").countDistinct()))).isEqualTo(List.of(BigInteger.TWO));
  }

  @Test
  void nanMeetsNanInJoinsOnly() {
    // tag::join[]
    DataStore joined =
        t.select(col("x").as("a")).join(t.select(col("x").as("b")), on(col("a").eq(col("b"))));
    DataStore itself = t.filter(col("x").eq(col("x")));
    // end::join[]
    assertThat(values(joined.select("a")))
        .containsExactlyInAnyOrder(
            0.0,
            -0.0,
            Double.NaN,
            5.0,
            1.0,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);
    assertThat(itself.count(context)).isEqualTo(6);
  }

  @Test
  void computedNanIsAnotherKey() {
    // tag::nothing[]
    DataStore nothing = t.select(col("x").minus(col("x")).as("d")).distinct();
    // end::nothing[]
    boolean signed = System.getProperty("os.arch").equals("amd64");
    assertThat(values(nothing).stream().filter(it -> it != null && it.equals(Double.NaN)))
        .hasSize(signed ? 2 : 1);
  }

  @Test
  void nanIsTheSameWhereItCouldBeNull() {
    // tag::same[]
    DataStore same = t.filter("isNaN(x)").filter(col("x").isNotDistinctFrom(col("x")));
    DataStore distinct =
        t.filter("isNaN(x)")
            .select("assumeNotNull(x) AS y")
            .filter(col("y").isNotDistinctFrom(col("y")));
    // end::same[]
    assertThat(same.count(context)).isEqualTo(1);
    assertThat(distinct.count(context)).isZero();
  }

  @Test
  void extremesBesideNanAreWhatStandsLast() {
    // tag::beside[]
    DataStore y = t.filter("isNaN(x)").select("assumeNotNull(x) AS y");
    DataStore one = y.select(greatest(col("y"), lit(1.0)).as("g"));
    DataStore nan = y.select(greatest(lit(1.0), col("y")).as("g"));
    // end::beside[]
    assertThat(values(one)).containsExactly(1.0);
    assertThat(values(nan)).containsExactly(Double.NaN);
  }

  @Test
  void nanIsNeitherSmallestNorLargest() {
    // tag::extremes[]
    DataStore extremes = t.filter("k = 2").agg(col("x").min().as("low"), col("x").max().as("high"));
    DataStore sum = t.filter("k = 2").agg(col("x").sum());
    // end::extremes[]
    assertThat(values(extremes.select("low"))).containsExactly(5.0);
    assertThat(values(extremes.select("high"))).containsExactly(5.0);
    assertThat(values(sum)).containsExactly(Double.NaN);
  }

  @Test
  void nanComesLastBeforeNull() {
    // tag::order[]
    DataStore up = t.filter("k IN (2, 4)").sort("x").select("x");
    DataStore down = t.filter("k IN (2, 4)").sort(col("x").desc()).select("x");
    // end::order[]
    assertThat(values(up)).containsExactly(5.0, Double.NaN, null);
    assertThat(values(down)).containsExactly(5.0, Double.NaN, null);
  }

  @Test
  void sumsOfIntegersWrapAround() {
    // tag::wrap[]
    DataStore wrong = t.filter("k = 1").agg(col("big").avg());
    DataStore right = t.filter("k = 1").agg(col("big").cast("Int128").avg().as("mean"));
    // end::wrap[]
    assertThat(values(wrong)).containsExactly(-1.0);
    assertThat(values(right)).containsExactly(9.223372036854776E18);
  }

  @Test
  void unsignedBecomesSigned() {
    // tag::unsigned[]
    DataStore twice = t.filter("n = 100").select(col("big").cast("UInt64").times(2).as("v"));
    DataStore less = twice.select(col("v").minus(1).as("v"));
    DataStore exact = twice.select(col("v").cast("Int128").minus(1).as("v"));
    // end::unsigned[]
    assertThat(values(twice)).containsExactly(new BigInteger("18446744073709551614"));
    assertThat(values(less)).containsExactly(-3L);
    assertThat(values(exact)).containsExactly(new BigInteger("18446744073709551613"));
  }

  @Test
  void aggregatesInSqlMoveArithmetic() {
    // tag::moved[]
    DataStore byRow = t.agg(col("big").plus(1).max().as("m"));
    DataStore moved = t.agg("max(big + 1) AS m");
    // end::moved[]
    assertThat(values(byRow)).containsExactly(2L);
    assertThat(values(moved)).containsExactly(Long.MIN_VALUE);
  }

  @Test
  void compiledChoicesInSqlTakeDaysForFractions() {
    // tag::choice[]
    String time = "toDateTime64('2020-01-01 10:00:00', 3, 'UTC')";
    DataStore wrong = t.select("if(k = 1, toDate32('1950-01-02'), " + time + ") AS at");
    DataStore right =
        t.select(
            when(col("k").eq(1))
                .then(lit(LocalDate.of(1950, 1, 2)))
                .otherwise(lit(Instant.parse("2020-01-01T10:00:00Z")))
                .as("at"));
    // end::choice[]
    Instant start = Instant.parse("1950-01-02T00:00:00Z");
    List<Boolean> held = new ArrayList<>();
    for (int run = 0; run < 10; run++) {
      held.add(values(wrong).contains(start));
      assertThat(values(right)).contains(start);
    }
    assertThat(held).contains(false);
  }

  @Test
  void fractionsInSqlLoseRowsOfParquet(@TempDir Path folder) {
    String file = folder.resolve("times.parquet").toString();
    context
        .engine()
        .run(
            SqlStatement.of(
                "INSERT INTO FUNCTION file('"
                    + file
                    + "', 'Parquet', 'at DateTime64(6, \\'UTC\\')')"
                    + " SELECT toDateTime64(arrayJoin(['2024-01-01 00:00:00.9',"
                    + " '2024-01-01 00:00:01.1']), 6, 'UTC')"));
    DataStore times = DataStore.file(file);
    // tag::fractions[]
    DataStore lost = times.filter("toMicrosecond(at) > 500000");
    DataStore found = times.filter(col("at").dt().microsecond().gt(500_000));
    // end::fractions[]
    assertThat(lost.count(context)).isZero();
    assertThat(found.count(context)).isEqualTo(1);
  }

  @Test
  void medianBesideInfinityIsNan() {
    // tag::median[]
    DataStore median = t.filter("k = 3").agg(col("x").median());
    // end::median[]
    assertThat(values(median)).containsExactly(Double.NaN);
  }

  @Test
  void wholeQuotientByZeroFails() {
    // tag::zero[]
    DataStore fails = t.select(col("n").intDiv(0).as("q"));
    DataStore gives = t.filter("k = 2").sort("n").select(col("n").div(0).as("q"));
    // end::zero[]
    assertThatThrownBy(() -> values(fails)).isInstanceOf(QueryException.class);
    assertThat(values(gives)).containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Test
  void missingArraysAreEmpty() {
    // tag::arrays[]
    DataStore lists = t.select(col("k").plus(100).as("other"), "[k] AS list");
    DataStore unmatched =
        t.filter("k = 4").join(lists, on(col("k").eq(col("other"))), JoinType.LEFT);
    // end::arrays[]
    assertThat(values(unmatched.select("list"))).containsExactly(List.of());
    assertThat(values(unmatched.select("other"))).containsExactly((Object) null);
  }

  private List<@Nullable Object> values(DataStore chain) {
    List<@Nullable Object> values = new ArrayList<>();
    try (DataObject result = chain.execute(context)) {
      result.rows().forEach(row -> values.add(row.get(0)));
    }
    return values;
  }
}
