package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;

import io.clickframe.Expression;
import java.util.List;
import java.util.Map;

final class MapExamples {
  private MapExamples() {}

  static List<Example> all() {
    Expression map = fn("map", "b", 2, "a", 1);
    return List.of(
        example(map.map().get("a"), 1),
        example(map.map().get("z"), null),
        column(map.map().get("z", col("id")), 1, 2, 3, 4),
        example(map.map().size(), 2),
        example(map.map().isEmpty(), 0),
        example(map.map().keys(), List.of("b", "a")),
        example(map.map().values(), List.of(2, 1)),
        example(map.map().entries(), List.of(List.of("b", 2), List.of("a", 1))),
        example(map.map().containsKey("a"), 1),
        example(map.map().containsValue(3), 0),
        example(fn("map", "a", 1).map().merge(fn("map", "a", 2)), Map.of("a", 2)),
        example(fn("map", "a", 1).map().add(fn("map", "a", 2)), Map.of("a", 3)),
        example(map.map().filter((k, v) -> v.gt(1)), Map.of("b", 2)),
        example(
            map.map().filter((k, v) -> k.eq("a")).map().mapValues(v -> v.plus(1)), Map.of("a", 2)),
        example(fn("map", "a", 1).map().mapKeys(k -> k.str().upper()), Map.of("A", 1)),
        example(map.map().any((k, v) -> v.gt(1)), 1),
        example(map.map().all((k, v) -> v.gt(1)), 0),
        example(map.map().sort().map().keys(), List.of("a", "b")),
        example(fn("map", "a", 1).map().sort(), Map.of("a", 1)),
        example(fn("map", "a", 1).map().sort((k, v) -> v.negate()), Map.of("a", 1)),
        example(map.map().sort((k, v) -> v).map().keys(), List.of("a", "b")),
        example(map.map().keysLike("b%"), Map.of("b", 2)));
  }
}
