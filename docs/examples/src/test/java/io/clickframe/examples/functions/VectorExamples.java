package io.clickframe.examples.functions;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class VectorExamples {
  private VectorExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(List.of(3, -4)).vector().l1Norm(), 7.0),
        example(lit(List.of(3, -4)).vector().l2Norm(), 5.0),
        example(lit(List.of(3, -4)).vector().l2SquaredNorm(), 25.0),
        example(lit(List.of(3, -4)).vector().linfNorm(), 4.0),
        example(fn("tuple", 3, 4).vector().l2Normalize(), List.of(0.6, 0.8)),
        example(lit(List.of(1, 2)).vector().l1Distance(List.of(4, 6)), 7.0),
        example(lit(List.of(1, 2)).vector().l2Distance(List.of(4, 6)), 5.0),
        example(lit(List.of(1, 2)).vector().l2SquaredDistance(List.of(4, 6)), 25.0),
        example(lit(List.of(1, 2)).vector().linfDistance(List.of(4, 6)), 4.0),
        example(lit(List.of(1, 0)).vector().cosineDistance(List.of(0, 1)), 1.0),
        example(lit(List.of(1, 2)).vector().dotProduct(List.of(3, 4)), 11));
  }
}
