package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class MathExamples {
  private MathExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(-1.5).math().trunc(), -1.0),
        example(lit(-0.5).math().sign(), -1),
        example(lit(9).math().sqrt(), 3.0),
        example(lit(27).math().cbrt(), 3.0),
        example(lit(0).math().exp(), 1.0),
        example(lit(3).math().exp2(), 8.0),
        example(lit(3).math().exp10(), 1000.0),
        example(lit(1).math().log(), 0.0),
        example(lit(0).math().log(), Double.NEGATIVE_INFINITY),
        example(lit(8).math().log2(), 3.0),
        example(lit(1000).math().log10(), 3.0),
        example(lit(0).math().log1p(), 0.0),
        example(lit(8).math().logBase(2), 3.0),
        example(lit(0).math().sin(), 0.0),
        example(lit(0).math().cos(), 1.0),
        example(lit(0).math().tan(), 0.0),
        example(lit(1).math().asin(), Math.PI / 2),
        example(lit(1).math().acos(), 0.0),
        example(lit(0).math().atan(), 0.0),
        example(lit(0).math().sinh(), 0.0),
        example(lit(0).math().cosh(), 1.0),
        example(lit(0).math().tanh(), 0.0),
        example(lit(0).math().asinh(), 0.0),
        example(lit(1).math().acosh(), 0.0),
        example(lit(0).math().atanh(), 0.0),
        example(lit(1).math().atan2(0), Math.PI / 2),
        example(lit(3).math().hypot(4), 5.0),
        example(lit(1.5707963267948966).math().cot().round(6), 0.0),
        example(lit(Math.PI).math().degrees(), 180.0),
        example(lit(180).math().radians(), Math.PI),
        example(lit(12).math().gcd(18), 6),
        example(lit(4).math().lcm(6), 12),
        example(lit(5).math().factorial(), 120),
        example(lit(0).math().erf(), 0.0),
        example(lit(0).math().erfc(), 1.0),
        example(lit(5).math().gamma(), 24.0),
        example(lit(1).math().lgamma(), 0.0),
        example(lit(0).math().sigmoid(), 0.5),
        column(col("x").math().clip(2, 5), 3, 2, null, 5),
        example(lit(25).math().bucket(0, 100, 4), 2),
        column(col("y").math().isFinite(), 1, 1, 0, 1),
        column(col("y").div(0).math().isInfinite(), 1, 1, 0, 1));
  }
}
