package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class BitExamples {
  private BitExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(12).bits().and(10), 8),
        example(lit(12).bits().or(10), 14),
        example(lit(12).bits().xor(10), 6),
        example(lit(5).cast("UInt8").bits().not(), 250),
        example(lit(1L).cast("Int64").bits().shiftLeft(40), 1099511627776L),
        example(lit(200).cast("UInt8").bits().shiftLeft(1), 144),
        example(lit(-8).bits().shiftRight(1), -4),
        example(lit(129).cast("UInt8").bits().rotateLeft(1), 3),
        example(lit(129).cast("UInt8").bits().rotateRight(1), 192),
        example(lit(7).bits().count(), 3),
        example(lit(5).bits().test(2), 1),
        example(lit(1).bits().hammingDistance(7), 2));
  }
}
