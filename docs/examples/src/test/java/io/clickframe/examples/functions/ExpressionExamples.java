package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;
import static io.clickframe.examples.functions.Example.rows;

import io.clickframe.DataStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

final class ExpressionExamples {
  private ExpressionExamples() {}

  static List<Example> all() {
    DataStore rows = Sample.ROWS;
    return List.of(
        example(col("x").as("renamed"), 3),
        example(lit("2024-02-29").cast("Date"), LocalDate.of(2024, 2, 29)),
        example(lit(300).tryCast("UInt8"), null),
        column(col("x").eq(3), 1, 0, null, 0),
        column(col("x").ne(3), 0, 1, null, 1),
        example(col("x").lt(3), 0),
        example(col("x").le(3), 1),
        example(col("x").gt(3), 0),
        example(col("x").ge(3), 1),
        column(col("x").between(2, 8), 1, 0, null, 1),
        column(col("name").in("ann", "cid"), 1, 0, 1, 1),
        column(col("name").notIn("ann", "cid"), 0, 1, 0, 0),
        column(col("id").in(rows.filter("x > 1").select("id")), 1, 0, 0, 1),
        column(col("id").notIn(rows.filter("x > 1").select("id")), 0, 1, 1, 0),
        column(col("x").isNull(), 0, 0, 1, 0),
        column(col("x").isNotNull(), 1, 1, 0, 1),
        column(col("y").isNaN(), 0, 0, 1, 0),
        column(col("x").isDistinctFrom(3), 0, 1, 1, 1),
        column(col("x").isNotDistinctFrom(null), 0, 0, 1, 0),
        column(col("x").fillNull(0), 3, 1, 0, 8),
        column(col("y").fillNaN(0.0), 0.5, 2.5, 0.0, -1.5),
        column(col("x").nullIf(3), null, 1, null, 8),
        example(col("x").typeName(), "Nullable(Int64)"),
        example(lit("100 %").like("%\\%"), 1),
        example(lit("abc").notLike("a_c"), 0),
        example(lit("Abc").ilike("a%"), 1),
        example(col("id").eq(1).and(col("x").isNull()), 0),
        example(col("id").eq(1).and("x = 3"), 1),
        example(col("id").eq(2).or(col("x").isNotNull()), 1),
        example(col("id").eq(2).or("x > 3"), 0),
        column(col("x").gt(2).not(), 0, 1, null, 0),
        example(col("x").plus(1), 4),
        example(col("x").minus(4), -1),
        example(col("x").times(col("y")), 1.5),
        example(lit(7).div(2), 3.5),
        example(lit(-7).intDiv(2), -3),
        example(lit(-7).mod(2), -1),
        example(col("x").negate(), -3),
        example(lit(-7).floorDiv(2), -4),
        example(lit(7.5).floorDiv(-2), -4.0),
        example(lit(new BigDecimal("-7.50")).floorDiv(2), -4),
        example(lit(-7).floorMod(2), 1),
        example(lit(7).floorMod(-2), -1),
        example(lit(2).pow(10), 1024.0),
        example(lit(-5).abs(), 5),
        example(lit(2.5).round(), 2.0),
        example(lit(new BigDecimal("2.5")).round(), new BigDecimal("3.0")),
        example(lit(3.14159).round(2), 3.14),
        example(lit(1250).round(-2), 1300),
        example(lit(-1.5).floor(), -2.0),
        example(lit(-1.5).ceil(), -1.0),
        rows(rows.sort(col("x").asc()).select("x"), 1, 3, 8, null),
        rows(rows.sort(col("x").desc()).select("x"), 8, 3, 1, null),
        rows(rows.sort(col("x").desc().nullsFirst()).select("x"), null, 8, 3, 1),
        rows(rows.sort(col("x").asc().nullsLast()).select("x"), 1, 3, 8, null));
  }
}
