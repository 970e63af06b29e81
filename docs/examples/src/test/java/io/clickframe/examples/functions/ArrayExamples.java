package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;

import java.util.Arrays;
import java.util.List;

final class ArrayExamples {
  private static final List<Integer> NUMBERS = List.of(3, 1, 2);

  private ArrayExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit(NUMBERS).arr().length(), 3),
        example(lit(NUMBERS).arr().isEmpty(), 0),
        example(lit(NUMBERS).arr().get(1), 3),
        example(lit(NUMBERS).arr().get(-1), 2),
        example(lit(NUMBERS).arr().get(4), null),
        example(lit(NUMBERS).arr().first(), 3),
        example(lit(NUMBERS).arr().first(x -> x.lt(3)), 1),
        example(lit(NUMBERS).arr().first(x -> x.gt(3)), null),
        example(lit(NUMBERS).arr().last(), 2),
        example(lit(NUMBERS).arr().last(x -> x.gt(2)), 3),
        example(lit(NUMBERS).arr().slice(2), List.of(1, 2)),
        example(lit(NUMBERS).arr().slice(-2), List.of(1, 2)),
        example(lit(NUMBERS).arr().slice(2, 1), List.of(1)),
        example(lit(NUMBERS).arr().contains(2), 1),
        example(sql("[1, NULL]").arr().contains(null), 1),
        example(lit(NUMBERS).arr().containsAll(List.of(1, 4)), 0),
        example(lit(NUMBERS).arr().containsAny(List.of(1, 4)), 1),
        example(lit(NUMBERS).arr().indexOf(2), 3),
        example(lit(NUMBERS).arr().indexOf(9), 0),
        example(lit(NUMBERS).arr().indexWhere(x -> x.lt(3)), 2),
        example(lit(List.of(1, 2, 1)).arr().count(1), 2),
        example(lit(NUMBERS).arr().countWhere(x -> x.gt(1)), 2),
        column(
            lit(NUMBERS).arr().map(x -> x.plus(col("id"))),
            List.of(4, 2, 3),
            List.of(5, 3, 4),
            List.of(6, 4, 5),
            List.of(7, 5, 6)),
        example(lit(NUMBERS).arr().map(List.of(1, 2, 3), (x, y) -> x.times(y)), List.of(3, 2, 6)),
        example(lit(NUMBERS).arr().filter(x -> x.gt(1)), List.of(3, 2)),
        example(lit(NUMBERS).arr().all(x -> x.gt(1)), 0),
        example(lit(NUMBERS).arr().any(x -> x.gt(1)), 1),
        example(sql("[1, NULL, 2]").arr().dropNull(), List.of(1, 2)),
        example(sql("[2, NULL, 1]").arr().sort(), Arrays.asList(1, 2, null)),
        example(
            lit(List.of("ccc", "a", "bb")).arr().sort(x -> x.str().length()),
            List.of("a", "bb", "ccc")),
        example(sql("[2, NULL, 3]").arr().sortDesc(), Arrays.asList(3, 2, null)),
        example(
            lit(List.of("a", "ccc")).arr().sortDesc(x -> x.str().length()), List.of("ccc", "a")),
        example(lit(NUMBERS).arr().reverse(), List.of(2, 1, 3)),
        example(lit(List.of(2, 1, 2)).arr().distinct(), List.of(2, 1)),
        example(lit(List.of(1, 1, 2, 1)).arr().compact(), List.of(1, 2, 1)),
        example(lit(List.of(1)).arr().concat(List.of(2), List.of(3)), List.of(1, 2, 3)),
        example(lit(List.of(1)).arr().append(2), List.of(1, 2)),
        example(lit(List.of(1)).arr().append(null), Arrays.asList(1, null)),
        example(lit(List.of(1)).arr().prepend(2), List.of(2, 1)),
        example(lit(NUMBERS).arr().popBack(), List.of(3, 1)),
        example(lit(NUMBERS).arr().popFront(), List.of(1, 2)),
        example(lit(List.of(1, 2, 1)).arr().remove(1), List.of(2)),
        example(sql("[[1, 2], [3]]").arr().flatten(), List.of(1, 2, 3)),
        example(
            lit(List.of(1, 2)).arr().zip(List.of("a", "b")),
            List.of(List.of(1, "a"), List.of(2, "b"))),
        example(lit(NUMBERS).arr().positions(), List.of(1, 2, 3)),
        example(sql("['a', NULL, 'b']").arr().join("-"), "a-b"),
        example(lit(NUMBERS).arr().intersect(List.of(2, 4)), List.of(2)),
        example(lit(NUMBERS).arr().union(List.of(2, 4)).arr().sort(), List.of(1, 2, 3, 4)),
        example(lit(List.of(1)).arr().union(List.of(1)), List.of(1)),
        example(lit(NUMBERS).arr().except(List.of(1)), List.of(3, 2)),
        example(lit(NUMBERS).arr().resize(2, 0), List.of(3, 1)),
        example(lit(NUMBERS).arr().resize(4, null), Arrays.asList(3, 1, 2, null)),
        example(lit(NUMBERS).arr().rotate(1), List.of(1, 2, 3)),
        example(lit(List.of(5, 5)).arr().shuffle(), List.of(5, 5)),
        example(lit(NUMBERS).arr().agg().sum(), 6),
        example(lit(NUMBERS).arr().filter(x -> x.gt(9)).arr().agg().sum(), null),
        example(lit(NUMBERS).arr().agg().avg(), 2.0),
        example(sql("[3, NULL, 1]").arr().agg().min(), 1),
        example(lit(List.of("a", "b")).arr().agg().max(), "b"),
        example(lit(List.of(1, 2)).arr().agg().median(), 1.5),
        example(lit(List.of(1, 3)).arr().agg().stddev(), 1.4142135623730951),
        example(lit(NUMBERS).arr().agg().product(), 6.0),
        example(sql("[1, 2, 1, NULL]").arr().agg().countDistinct(), 2),
        example(lit(NUMBERS).arr().agg().cumSum(), List.of(3, 4, 6)),
        example(lit(NUMBERS).arr().agg().difference(), List.of(0, -2, 1)),
        example(lit(NUMBERS).arr().agg().fold(10, (sum, x) -> sum.plus(x)), 16),
        example(
            lit(List.of("a", "b")).arr().agg().fold("", (text, x) -> x.str().concat(text)), "ba"));
  }
}
