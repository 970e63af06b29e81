package io.clickframe.examples.functions;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.sql;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class TupleExamples {
  private TupleExamples() {}

  static List<Example> all() {
    return List.of(
        example(fn("tuple", 1, "a").tuple().get(2), "a"),
        example(fn("tuple", 1, "a").tuple().get(-1), "a"),
        example(sql("CAST((1, 'a') AS Tuple(n Int8, s String))").tuple().get("s"), "a"),
        example(
            sql("CAST((1, 'a') AS Tuple(n Int8, s String))").tuple().names(), List.of("n", "s")),
        example(fn("tuple", 1, "a").tuple().concat(fn("tuple", 2)), List.of(1, "a", 2)),
        example(fn("tuple", 1, 2).tuple().plus(fn("tuple", 3, 4)), List.of(4, 6)),
        example(fn("tuple", 1, 2).tuple().minus(fn("tuple", 3, 5)), List.of(-2, -3)),
        example(fn("tuple", 1, 2).tuple().times(3), List.of(3, 6)),
        example(
            sql("CAST((1, 2) AS Tuple(a Int8, b Int8))").tuple().entries(),
            List.of(List.of("a", 1), List.of("b", 2))),
        example(
            sql("CAST(((1, 2), 3) AS Tuple(a Tuple(b Int8, c Int8), d Int8))").tuple().flatten(),
            new TreeMap<>(Map.of("a.b", 1, "a.c", 2, "d", 3))));
  }
}
