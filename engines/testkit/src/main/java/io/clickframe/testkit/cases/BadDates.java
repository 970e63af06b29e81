package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.testkit.data.Samples;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Texts for dates and times that there are not, which engines take for others. */
final class BadDates {
  private static final String DATE =
      ", and there is no such date; expected one such as '2024-12-31'";

  private static final String TIME = "; expected one such as '2024-12-31 23:59:59'";

  private BadDates() {}

  static List<BadInput> all() {
    return Stream.of(compared(), cast(), elsewhere()).flatMap(List::stream).toList();
  }

  private static List<BadInput> compared() {
    String hired =
        "a comparison of hired with '2026-13-01' in filter() at HERE: hired is Date32" + DATE;
    return List.of(
        refused("month in a text", s -> days(s).filter("hired >= '2026-13-01'"), hired),
        refused("month", s -> days(s).filter(col("hired").ge("2026-13-01")), hired),
        refused("text before the column", s -> days(s).filter("'2026-13-01' < hired"), hired),
        refused(
            "value before the column",
            s -> days(s).filter(lit("2026-13-01").lt(col("hired"))),
            hired),
        refused(
            "one of a list in a text",
            s -> days(s).filter("hired IN ('2026-01-01', '2026-13-01')"),
            hired),
        refused(
            "one of a list",
            s -> days(s).filter(col("hired").in("2026-01-01", "2026-13-01")),
            hired),
        refused(
            "one of an array in a text",
            s -> days(s).filter("hired IN ['2026-01-01', '2026-13-01']"),
            hired),
        refused(
            "one beside dates in a text",
            s -> days(s).filter("hired IN (toDate32('2026-01-01'), '2026-13-01')"),
            hired),
        refused(
            "end of a range in a text",
            s -> days(s).filter("id = 1 OR hired NOT BETWEEN '2026-01-01' AND '2026-13-01'"),
            hired),
        refused(
            "end of a range",
            s -> days(s).filter(col("hired").between("2026-01-01", "2026-13-01")),
            hired),
        refused(
            "day in a text",
            s -> days(s).filter("at = '2026-02-30'"),
            "a comparison of at with '2026-02-30' in filter() at HERE: at is Nullable(DateTime64(3))"
                + ", and there is no such date"
                + TIME),
        refused(
            "day",
            s -> days(s).filter(col("at").eq("2026-02-30")),
            "a comparison of at with '2026-02-30' in filter() at HERE: at is Nullable(DateTime64(3))"
                + ", and there is no such date"
                + TIME),
        refused(
            "hour in a text",
            s -> days(s).filter("second != '2026-01-01 25:00:00'"),
            "a comparison of second with '2026-01-01 25:00:00' in filter() at HERE: second is DateTime"
                + ", and there is no such time"
                + TIME),
        refused(
            "hour",
            s -> days(s).filter(col("second").ne("2026-01-01 25:00:00")),
            "a comparison of second with '2026-01-01 25:00:00' in filter() at HERE: second is DateTime"
                + ", and there is no such time"
                + TIME),
        refused(
            "month beside a computed time in a text",
            s -> days(s).filter("addDays(second, 1) < '2026-13-01'"),
            "a comparison of addDays(…) with '2026-13-01' in filter() at HERE: addDays(…) is DateTime"
                + ", and there is no such date"
                + TIME),
        refused(
            "month beside a computed time",
            s -> days(s).filter(fn("addDays", col("second"), 1).lt("2026-13-01")),
            "a comparison of addDays(second, 1) with '2026-13-01' in filter() at HERE: addDays(second, 1) is DateTime"
                + ", and there is no such date"
                + TIME));
  }

  private static List<BadInput> cast() {
    String date = ": there is no such date; expected one such as '2024-12-31'";
    String cast = "a cast of '2026-13-01' to Date in filter() at HERE" + date;
    return List.of(
        refused("date of a text", s -> days(s).filter("hired > toDate('2026-13-01')"), cast),
        refused("date by its name", s -> days(s).filter("hired > DATE '2026-13-01'"), cast),
        refused("cast text", s -> days(s).filter("hired > CAST('2026-13-01' AS Date)"), cast),
        refused("text with its type", s -> days(s).filter("hired > '2026-13-01'::Date"), cast),
        refused(
            "function of a text",
            s -> days(s).filter(col("hired").gt(fn("toDate", "2026-13-01"))),
            cast),
        refused(
            "exact cast",
            s -> days(s).filter(col("hired").gt(lit("2026-13-01").cast("Date"))),
            cast),
        refused(
            "time of a text",
            s -> days(s).assign("toDateTime('2026-01-01 10:60:00') AS later"),
            "a cast of '2026-01-01 10:60:00' to DateTime in assign() at HERE: there is no such time"
                + TIME));
  }

  private static List<BadInput> elsewhere() {
    return List.of(
        refused(
            "month in a sum",
            s -> days(s).agg("sumIf(id, hired > '2026-13-01') AS ids"),
            "a comparison of hired with '2026-13-01' in agg() at HERE: hired is Date32" + DATE),
        refused(
            "month in a lambda",
            s -> days(s).assign("arrayExists(x -> x = '2026-13-01', [hired]) AS b"),
            "a comparison of x with '2026-13-01' in assign() at HERE: x is Date32" + DATE),
        refused(
            "month in a group's condition",
            s ->
                days(s)
                    .groupBy("id")
                    .having(col("hired").max().gt("2026-13-01"))
                    .agg("count() AS n"),
            "a comparison of aggregate 1 with '2026-13-01' in having() at HERE: aggregate 1 is Date32"
                + DATE),
        refused(
            "month in a SELECT",
            s -> days(s).query("SELECT id FROM ds WHERE hired = '2026-13-01'"),
            "a comparison of hired with '2026-13-01' in query() at HERE: hired is Date32" + DATE));
  }

  private static DataStore days(Samples samples) {
    return samples
        .employees()
        .select(
            "id",
            "assumeNotNull(hired) AS hired",
            "toDateTime(assumeNotNull(hired)) AS second",
            "toDateTime64(toNullable(hired), 3) AS at");
  }

  private static BadInput refused(String name, Function<Samples, DataStore> chain, String message) {
    return new BadInput(
        name + " that there is not",
        chain,
        InvalidExpressionException.class,
        ErrorCode.INVALID_EXPRESSION,
        "Cannot use " + message);
  }
}
