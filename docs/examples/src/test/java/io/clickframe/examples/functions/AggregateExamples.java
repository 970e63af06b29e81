package io.clickframe.examples.functions;

import static io.clickframe.Expressions.agg;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.grouping;
import static io.clickframe.examples.functions.Example.aggregate;
import static io.clickframe.examples.functions.Example.rows;

import io.clickframe.DataStore;
import java.util.Arrays;
import java.util.List;

final class AggregateExamples {
  private AggregateExamples() {}

  static List<Example> all() {
    DataStore rows = Sample.ROWS;
    return List.of(
        aggregate(col("x").sum(), 12),
        aggregate(col("x").avg(), 4.0),
        aggregate(col("x").min(), 1),
        aggregate(col("name").max(), "cid"),
        aggregate(col("x").count(), 3),
        aggregate(col("name").countDistinct(), 3),
        aggregate(col("name").approxCountDistinct(), 3),
        aggregate(col("x").median(), 3.0),
        aggregate(col("x").quantile(0.25), 2.0),
        aggregate(col("x").approxQuantile(0.5), 3.0),
        aggregate(col("name").approxTopK(1), List.of("ann")),
        aggregate(col("x").stddev(), 3.605551275463989),
        aggregate(col("x").stddevPop(), 2.943920288775949),
        aggregate(col("x").variance(), 13.0),
        aggregate(col("x").variancePop(), 8.666666666666666),
        aggregate(col("x").covariance(col("id")), 4.5),
        aggregate(col("x").covariancePop(col("id")), 3.0),
        aggregate(col("x").corr(col("x").negate()), -1.0),
        aggregate(col("id").skewness(), 0.0),
        aggregate(col("id").kurtosis(), 1.64),
        aggregate(col("x").ge(1).anyValue(), 1),
        aggregate(col("x").first().orderBy(col("id").desc()), 8),
        aggregate(col("x").last().orderBy("name", "id"), null),
        aggregate(col("name").minBy(col("x")), "bob"),
        aggregate(col("name").maxBy(col("x")), "ann"),
        aggregate(col("x").collect().orderBy("x"), List.of(1, 3, 8)),
        aggregate(col("x").ge(1).collectDistinct(), List.of(1)),
        aggregate(col("name").joined(", ").orderBy("id"), "ann, bob, cid, ann"),
        aggregate(col("x").gt(2).boolAnd(), 0),
        aggregate(col("x").gt(2).boolOr(), 1),
        aggregate(col("id").plus(8).groupBitAnd(), 8),
        aggregate(col("id").groupBitOr(), 7),
        aggregate(col("id").groupBitXor(), 4),
        rows(rows.agg(col("x").sum().state().as("part")).agg(col("part").merge()), 12),
        aggregate(count(), 4),
        rows(
            rows.rollup("name").agg(count().as("n"), grouping("name").as("all")).sort("name"),
            List.of("ann", 2, 0),
            List.of("bob", 1, 0),
            List.of("cid", 1, 0),
            Arrays.asList(null, 4, 1)),
        aggregate(agg("quantiles", 0.5, 1.0).of(col("x")), List.of(3.0, 8.0)),
        aggregate(agg("avgWeighted").of(col("x"), col("id")), 37.0 / 7),
        aggregate(col("x").sum().filter(col("name").eq("ann")), 11),
        aggregate(col("x").sum().filter(col("id").gt(9)), null),
        aggregate(count().filter("name = 'ann'"), 2),
        aggregate(col("id").intDiv(2).sum().distinct(), 3),
        aggregate(
            col("name").collect().orderBy(col("id").desc()), List.of("ann", "cid", "bob", "ann")),
        aggregate(agg("sum").of(col("id")).filter("id > 9"), 0),
        aggregate(agg("sum").of(col("id")).filter("id > 9").orNull(), null),
        aggregate(fn("array", col("id"), 1).sum().forEach(), List.of(10, 4)),
        aggregate(fn("array", col("id"), 1).sum().combinator("Array"), 14));
  }
}
