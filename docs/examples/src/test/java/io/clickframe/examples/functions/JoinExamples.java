package io.clickframe.examples.functions;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;
import static io.clickframe.IntervalUnit.DAY;
import static io.clickframe.examples.functions.Example.rows;

import io.clickframe.DataStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JoinExamples {
  private JoinExamples() {}

  static List<Example> all() {
    DataStore sample = Sample.ROWS;
    DataStore rows = sample.select("id", "name");
    DataStore next = rows.select(col("id").plus(1).as("id"), col("name").as("before"));
    DataStore days =
        rows.select(lit(LocalDate.of(2024, 2, 27)).dt().plus(col("id"), DAY).as("day"));
    DataStore first = days.filter("day = '2024-02-28'").as("first");
    return List.of(
        rows(
            rows.join(next, on("id")).sort("id"),
            row(2, "bob", "ann"),
            row(3, "cid", "bob"),
            row(4, "ann", "cid")),
        rows(
            rows.join(next, on(rows.col("id").gt(next.col("id"))).suffix("_next"))
                .sort("id", "id_next"),
            row(3, "cid", 2, "ann"),
            row(4, "ann", 2, "ann"),
            row(4, "ann", 3, "bob")),
        rows(
            rows.join(next, leftOn("name").rightOn("before").suffix("_next"))
                .sort("id", "id_next")
                .limit(3),
            row(1, "ann", 2, "ann"),
            row(1, "ann", 5, "ann"),
            row(2, "bob", 3, "bob")),
        rows(
            rows.join(next.select("before"), leftOn("name").rightOn("before").any()).sort("id"),
            row(1, "ann", "ann"),
            row(2, "bob", "bob"),
            row(3, "cid", "cid"),
            row(4, "ann", "ann")),
        rows(
            rows.asofJoin(next, asof(rows.col("id").gt(next.col("id"))).suffix("_next")).sort("id"),
            row(1, "ann", null, null),
            row(2, "bob", null, null),
            row(3, "cid", 2, "ann"),
            row(4, "ann", 3, "bob")),
        rows(
            rows.asofJoin(
                    next.rename("before", "name"),
                    asof(rows.col("id").gt(next.col("id"))).by("name").suffix("_next"))
                .sort("id"),
            row(1, "ann", null),
            row(2, "bob", null),
            row(3, "cid", null),
            row(4, "ann", 2)),
        rows(
            rows.asofJoin(
                    next.filter("id = 2"),
                    asof(rows.col("id").ge(next.col("id"))).tolerance(1).suffix("_next"))
                .sort("id"),
            row(1, "ann", null, null),
            row(2, "bob", 2, "ann"),
            row(3, "cid", 2, "ann"),
            row(4, "ann", null, null)),
        rows(
            days.asofJoin(
                    first,
                    asof(days.col("day").ge(first.col("day")))
                        .tolerance(Duration.ofDays(1))
                        .suffix("_first"))
                .sort("day")
                .limit(3),
            row(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 28)),
            row(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 28)),
            row(LocalDate.of(2024, 3, 1), null)));
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
