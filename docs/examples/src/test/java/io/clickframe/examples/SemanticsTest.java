package io.clickframe.examples;

import static io.clickframe.Expressions.agg;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.grouping;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.Window;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.QueryException;
import io.clickframe.error.SqlFragmentException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of {@code docs/manual/semantics.md}, whose examples are the regions here. */
class SemanticsTest extends SemanticsExamples {
  SemanticsTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  void stepsNest() {
    // tag::steps[]
    DataStore one = t.sort("id").limit(2).filter("id > 1");
    DataStore two = t.sort("id").filter("id > 1").limit(2);
    // end::steps[]
    assertThat(one.count(context)).isEqualTo(1);
    assertThat(two.count(context)).isEqualTo(2);
  }

  @Test
  void assignReadsColumnsAsTheyWere() {
    // tag::assign[]
    DataStore swapped = t.assign(col("a").plus(1).as("id"), col("id").as("a"));
    // end::assign[]
    assertThat(rows(swapped.select("id", "a").sort("a")))
        .containsExactly(row(8L, 1L), row(null, 2L), row(3L, 3L));
  }

  @Test
  void oneAggregateOfOneColumnKeepsItsName() {
    // tag::names[]
    DataStore sums = t.agg(col("a").sum(), col("x").sum().as("total"));
    // end::names[]
    assertThat(sums.schema(context).names()).containsExactly("a", "total");
  }

  @Test
  void nullAndNanDiffer() {
    // tag::nulls[]
    DataStore unknown = t.filter(col("x").isNull());
    DataStore notANumber = t.filter("isNaN(x)");
    DataStore notSeven = t.filter(col("a").ne(7));
    // end::nulls[]
    assertThat(rows(unknown.select("id"))).containsExactly(row(3L));
    assertThat(rows(notANumber.select("id"))).containsExactly(row(2L));
    assertThat(rows(notSeven.select("id"))).containsExactly(row(3L));
  }

  @Test
  void aggregatesSeeWhatTheyAreTold() {
    // tag::aggregates[]
    DataStore told =
        t.agg(
            col("id").sum().filter(col("a").gt(5)).as("big"),
            col("id").sum().filter("a > 100").as("none"),
            col("a").first().orderBy(col("id").desc()).as("latest"),
            col("id").collect().orderBy("a").as("ids"),
            agg("quantiles", 0.5).of(col("a")).as("middle"));
    // end::aggregates[]
    assertThat(rows(told)).containsExactly(row(1L, null, 2, List.of(3L, 1L, 2L), List.of(4.5)));
  }

  @Test
  void totalsAreRows() {
    // tag::totals[]
    DataStore totals =
        t.groupBy("a")
            .withTotals()
            .having(count().ge(1))
            .agg(count().as("rows"), grouping("a").as("total"))
            .sort("total", "a");
    // end::totals[]
    assertThat(rows(totals.select("a", col("rows").cast("Int64"), col("total").cast("Int64"))))
        .containsExactly(row(2, 1L, 0L), row(7, 1L, 0L), row(null, 1L, 0L), row(null, 3L, 1L));
  }

  @Test
  void windowsGiveNullAtTheEdges() {
    // tag::windows[]
    Window byId = Window.all().orderBy("id");
    DataStore seen =
        t.select(
            col("id"),
            col("id").lag().over(byId).as("before"),
            col("id").sum().over(byId.rows(1, 2)).as("after"),
            col("a").max().over(byId).as("so_far"));
    // end::windows[]
    assertThat(rows(seen.sort("id")))
        .containsExactly(row(1L, null, 5L, 7), row(2L, 1L, 3L, 7), row(3L, 2L, null, 7));
  }

  @Test
  void qualifyKeepsRowsByWindows() {
    // tag::qualify[]
    DataStore largest = t.qualify(rowNumber().over(Window.all().orderBy(col("a").desc())).eq(1));
    // end::qualify[]
    assertThat(rows(largest.select("id"))).containsExactly(row(1L));
  }

  @Test
  void aggregatesOfNothingAreNull() {
    // tag::empty[]
    DataStore none = t.filter("id > 9").agg(col("price").sum(), count().as("rows"));
    // end::empty[]
    assertThat(rows(none)).containsExactly(row(null, BigInteger.ZERO));
  }

  @Test
  void nullsSortLast() {
    // tag::order[]
    DataStore up = t.sort("a");
    DataStore down = t.sort(col("a").desc());
    // end::order[]
    assertThat(rows(up.select("a"))).containsExactly(row(2), row(7), row((Object) null));
    assertThat(rows(down.select("a"))).containsExactly(row(7), row(2), row((Object) null));
  }

  @Test
  void quotientsAreReal() {
    // tag::division[]
    DataStore halves = t.select(col("a").div(2).as("real"), col("a").intDiv(2).as("whole"));
    // end::division[]
    assertThat(rows(halves.sort("real")))
        .containsExactly(row(1.0, 1), row(3.5, 3), row(null, null));
  }

  @Test
  void quotientsOfDecimalsAreLonger() {
    // tag::thirds[]
    DataStore thirds = t.select(col("price").div(3).as("third"));
    // end::thirds[]
    assertThat(rows(thirds.sort("third")))
        .containsExactly(
            row(new BigDecimal("0.01666666")),
            row(new BigDecimal("0.03333333")),
            row(new BigDecimal("0.06666666")));
  }

  @Test
  void decimalsStayExact() {
    // tag::decimals[]
    DataStore gross = t.agg(col("price").times(new BigDecimal("1.10")).sum().as("gross"));
    // end::decimals[]
    assertThat(rows(gross)).containsExactly(row(new BigDecimal("0.3850")));
  }

  @Test
  void literalsHaveTypes() {
    // tag::literals[]
    DataStore typed =
        t.select(
            lit(1).as("i"),
            lit(1L).as("l"),
            lit(0.5).as("d"),
            lit(new BigDecimal("1.50")).as("m"),
            lit("x").as("s"),
            lit(LocalDate.of(2024, 2, 29)).as("day"),
            lit(Instant.EPOCH).as("time"));
    // end::literals[]
    assertThat(typed.schema(context))
        .hasToString(
            """
            i Int32
            l Int64
            d Float64
            m Decimal(3, 2)
            s String
            day Date32
            time DateTime64(6, 'UTC')\
            """);
  }

  @Test
  void castsAreExact() {
    // tag::casts[]
    DataStore fails = t.select(col("id").times(100).cast("UInt8").as("b"));
    DataStore gives = t.select(col("id").times(100).tryCast("UInt8").as("b"));
    // end::casts[]
    assertThatThrownBy(() -> fails.execute(context)).isInstanceOf(QueryException.class);
    assertThat(rows(gives))
        .containsExactlyInAnyOrder(row((short) 100), row((short) 200), row((Object) null));
  }

  @Test
  void castsOfDecimalsAndTextsAreExact() {
    // tag::casts-more[]
    DataStore rounded = t.select(col("price").times(31).round(1).cast("Decimal(9, 1)").as("p"));
    DataStore inFull = t.select(col("price").tryCast("Decimal(9, 1)").as("p"));
    DataStore noDate = t.select(lit("2024-13-29").tryCast("Date").as("day"));
    // end::casts-more[]
    assertThat(rows(rounded))
        .containsExactlyInAnyOrder(
            row(new BigDecimal("3.1")), row(new BigDecimal("6.2")), row(new BigDecimal("1.6")));
    assertThat(rows(inFull))
        .containsExactlyInAnyOrder(
            row(new BigDecimal("0.1")), row(new BigDecimal("0.2")), row((Object) null));
    assertThat(rows(noDate)).containsOnly(row((Object) null));
  }

  @Test
  void sameNamesAreRefusedUnlessSuffixed() {
    assertThatThrownBy(
            () -> {
              // tag::collision-refused[]
              DataStore refused = t.join(notes, on(t.col("id").eq(notes.col("id"))));
              // end::collision-refused[]
              assertThat(refused).isNull();
            })
        .isInstanceOf(ColumnCollisionException.class);
    // tag::collision[]
    DataStore named = t.join(notes, on(t.col("id").eq(notes.col("id"))).suffix("_right"));
    // end::collision[]
    assertThat(named.schema(context).names())
        .containsExactly("id", "a", "x", "price", "id_right", "note");
  }

  @Test
  void statementsCarryTheirSettings() {
    assertThat(t.toSql(context))
        .endsWith(
            "SETTINGS join_use_nulls = 1, group_by_use_nulls = 1,"
                + " enable_positional_arguments = 0, session_timezone = 'UTC',"
                + " enable_extended_results_for_datetime_functions = 1,"
                + " optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0,"
                + " optimize_or_like_chain = 0,"
                + " optimize_uniq_to_count = 0");
  }

  @Test
  void fragmentsAreOneExpression() {
    // tag::fragments[]
    DataStore fine =
        t.assign("if(a > 5, 'big', 'small') AS size", "arrayMap(v -> v * 2, [id])[1] AS d");
    // end::fragments[]
    assertThat(rows(fine.filter("id = 1").select("size", "d"))).containsExactly(row("big", 2L));
    assertRefused(
        () -> {
          // tag::fragment-sub-query[]
          DataStore subQuery = t.filter("id IN (SELECT 1)");
          // end::fragment-sub-query[]
          assertThat(subQuery).isNull();
        },
        "a sub-query is not allowed");
    assertRefused(
        () -> {
          // tag::fragment-statement[]
          DataStore secondStatement = t.filter("id > 1; DROP TABLE t");
          // end::fragment-statement[]
          assertThat(secondStatement).isNull();
        },
        "a second statement is not allowed");
    assertRefused(
        () -> {
          // tag::fragment-comment[]
          DataStore comment = t.filter("id > 1 -- all");
          // end::fragment-comment[]
          assertThat(comment).isNull();
        },
        "comments are not allowed");
    assertThatThrownBy(
            () -> {
              // tag::fragment-date[]
              DataStore noMonth = t.filter("toDate(id) >= '2026-13-01'");
              // end::fragment-date[]
              assertThat(noMonth).isNull();
            })
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("there is no such date");
  }

  private static void assertRefused(ThrowingCallable step, String reason) {
    assertThatThrownBy(step).isInstanceOf(SqlFragmentException.class).hasMessageContaining(reason);
  }
}
