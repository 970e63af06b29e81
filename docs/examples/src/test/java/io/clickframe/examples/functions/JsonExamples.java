package io.clickframe.examples.functions;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.examples.functions.Example.example;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

final class JsonExamples {
  private static final String TEXT =
      "{\"a\":{\"b\":\"x\",\"c\":5},\"l\":[1,2.5],\"t\":true,\"n\":null}";

  private JsonExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(TEXT).json().parse().json().get("a", "b").cast("String"), "x"),
        example(lit("{\"a\":1}").json().parse().json().getAs("Int64", "a"), 1),
        example(lit(TEXT).json().parse().json().getAs("Int64", "a", "c"), 5),
        example(lit(TEXT).json().parse().json().getAs("String", "a", "c"), null),
        example(
            lit(TEXT).json().parse().json().getObject("a").json().getPaths(), List.of("b", "c")),
        example(lit(TEXT).json().parse().json().getObject("a"), "{\"b\":\"x\",\"c\":5}"),
        example(lit("{\"a\":{\"b\":1}}").json().parse().json().getPaths(), List.of("a.b")),
        example(lit(TEXT).json().extractString("a", "b"), "x"),
        example(lit(TEXT).json().extractString("a"), "{\"b\":\"x\",\"c\":5}"),
        example(lit(TEXT).json().extractString("z"), null),
        example(lit(TEXT).json().extractInt("a", "c"), 5),
        example(lit(TEXT).json().extractInt("a", "b"), null),
        example(lit(TEXT).json().extractInt("l", 2), 2),
        example(lit(TEXT).json().extractFloat("l", -1), 2.5),
        example(lit(TEXT).json().extractBool("t"), true),
        example(lit(TEXT).json().extract("Array(Nullable(Int64))", "l"), Arrays.asList(1, 2)),
        example(lit("{\"a\":\"1\"}").json().extract("Map(String, String)"), Map.of("a", "1")),
        example(lit(TEXT).json().extractRaw("l"), "[1,2.5]"),
        example(lit(TEXT).json().extractRaw("z"), null),
        example(lit(TEXT).json().extractArray("l"), List.of("1", "2.5")),
        example(sql("CAST(NULL AS Nullable(String))").json().extractArray(), List.of()),
        example(lit(TEXT).json().keys("a"), List.of("b", "c")),
        example(lit(TEXT).json().type("a", "c"), "Int64"),
        example(lit(TEXT).json().length("l"), 2),
        example(lit(TEXT).json().has("n"), 1),
        example(lit(TEXT).json().has("z"), 0),
        example(lit("{").json().isValid(), 0),
        example(lit(TEXT).json().pathValue("$.a.b"), "x"),
        example(lit(TEXT).json().pathValue("$.z"), null),
        example(lit(TEXT).json().pathValues("$.l[*]"), List.of("1", "2.5")),
        example(fn("map", "a", 1).json().toJson(), "{\"a\":1}"),
        example(lit("{ \"a\" : 1 }").json().parse(), "{\"a\":1}"));
  }
}
