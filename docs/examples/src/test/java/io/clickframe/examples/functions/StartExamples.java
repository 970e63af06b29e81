package io.clickframe.examples.functions;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.greatest;
import static io.clickframe.Expressions.lambda;
import static io.clickframe.Expressions.least;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.scalar;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;
import static io.clickframe.examples.functions.Example.prepared;

import io.clickframe.DataStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

final class StartExamples {
  private StartExamples() {}

  static List<Example> all() {
    DataStore rows = Sample.ROWS;
    return List.of(
        example(col("name"), "ann"),
        example(lit("a"), "a"),
        example(lit(new BigDecimal("1.50")), new BigDecimal("1.50")),
        example(lit(null), null),
        example(sql("x * 2 + id"), 7),
        example(fn("repeat", col("name"), 2), "annann"),
        example(fn("arrayFilter", lambda(x -> x.gt(1)), lit(List.of(1, 2, 3))), List.of(2, 3)),
        example(
            fn("mapFilter", lambda((k, v) -> v.gt(1)), fn("map", "a", 1, "b", 2)), Map.of("b", 2)),
        prepared(param("least", "Int64"), Map.of("least", 42), 42),
        prepared(col("x").plus(param("step", "Int64")), Map.of("step", 10), 13),
        example(scalar(rows.agg(col("x").max())), 8),
        column(col("x").eq(scalar(rows.agg(col("x").max()))), 0, 0, null, 1),
        column(when(col("x").gt(2)).then("big").end(), "big", null, null, "big"),
        column(
            when("x > 2").then("big").when("x > 0").then("small").otherwise("none"),
            "big",
            "small",
            "none",
            "big"),
        column(
            when("x > 2").then(1).when(col("x").isNull()).then(2).otherwise(col("id")), 1, 2, 2, 1),
        column(coalesce(col("x"), 0), 3, 1, 0, 8),
        column(greatest(col("x"), col("id")), 3, 2, 3, 8),
        column(least(col("x"), col("id")), 1, 1, 3, 4));
  }
}
