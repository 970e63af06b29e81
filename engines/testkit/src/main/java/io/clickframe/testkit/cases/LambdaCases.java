package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lambda;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;

import io.clickframe.Expression;
import java.util.List;

/** Java lambdas over the elements of arrays and maps. */
final class LambdaCases {
  private LambdaCases() {}

  static List<Case> all() {
    return List.of(
        Case.of(
                "elements, columns of the row, and nested lambdas",
                s ->
                    s.messy()
                        .select(
                            col("id"),
                            fn("arrayMap", lambda(x -> x.plus(col("id"))), col("nums")).as("a"),
                            fn("arrayFilter", lambda(x -> x.gt(1).and(x.ne(7))), col("nums"))
                                .as("b"),
                            fn(
                                    "arrayMap",
                                    lambda(
                                        x -> fn("arrayMap", lambda(y -> x.times(y)), col("nums"))),
                                    col("nums"))
                                .as("c")),
                "SELECT id, arrayMap(e -> e + id, nums) AS a, arrayFilter(e -> e > 1 AND e != 7,"
                    + " nums) AS b, arrayMap(e -> arrayMap(i -> e * i, nums), nums) AS c FROM"
                    + " {messy}")
            .withGolden(),
        Case.of(
            "a lambda made outside and used inside another",
            s -> {
              Expression inner = fn("arrayMap", lambda(x -> x.plus(1)), col("nums"));
              return s.messy()
                  .select(
                      col("id"),
                      fn("arrayMap", lambda(x -> fn("arraySum", inner).plus(x)), col("nums"))
                          .as("a"));
            },
            "SELECT id, arrayMap(e -> arraySum(arrayMap(i -> i + 1, nums)) + e, nums) AS a FROM"
                + " {messy}"),
        Case.of(
            "columns called like the parameters",
            s ->
                s.messy()
                    .select(
                        col("id"),
                        col("nums").as("x"),
                        col("n").as("y"),
                        col("name").as("probe0"),
                        col("i8").as("t0"))
                    .filter(col("id").lt(9))
                    .select(
                        fn("arrayMap", lambda(x -> x.plus(col("y")).cast("Int64")), col("x"))
                            .as("x"),
                        fn(
                                "arrayMap",
                                lambda((x, y) -> x.minus(y).plus(col("t0"))),
                                col("x"),
                                col("x"))
                            .as("y"),
                        fn("arrayMap", lambda(x -> fn("concat", col("probe0"), x)), col("x"))
                            .as("z")),
            "SELECT arrayMap(e -> CAST(e + n AS Nullable(Int64)), nums) AS x, arrayMap(e -> e - e +"
                + " i8, nums) AS y, arrayMap(e -> concat(name, e), nums) AS z FROM {messy} WHERE id"
                + " < 9"),
        Case.of(
            "casts keep NULL inside a lambda",
            s ->
                s.messy()
                    .select(
                        col("id"),
                        fn("arrayMap", lambda(x -> x.tryCast("Int32")), col("tags")).as("a"),
                        fn("arrayMap", lambda(x -> x.cast("LowCardinality(String)")), col("tags"))
                            .as("b"),
                        fn("arrayMap", lambda(x -> x.cast("Float64")), col("nums")).as("c")),
            "SELECT id, arrayMap(e -> toInt32OrNull(e), tags) AS a, arrayMap(e -> CAST(e AS"
                + " LowCardinality(Nullable(String))), tags) AS b, arrayMap(e -> toFloat64(e),"
                + " nums) AS c FROM {messy}"),
        Case.of(
            "choices, membership, SQL texts and constants inside a lambda",
            s ->
                s.messy()
                    .select(
                        fn(
                                "arrayMap",
                                lambda(x -> when(x.in(1, 5)).then("few").otherwise(col("kind"))),
                                col("nums"))
                            .as("a"),
                        fn("arrayMap", lambda(x -> sql("id * 2").plus(x)), col("nums")).as("b"),
                        fn("arrayMap", lambda(x -> 7L), col("nums")).as("c"),
                        fn("arrayMap", lambda(x -> sql("arrayMap(x -> x + id, nums)")), col("nums"))
                            .as("d")),
            "SELECT arrayMap(e -> if(e IN (1, 5), 'few', kind), nums) AS a, arrayMap(e -> id * 2 +"
                + " e, nums) AS b, arrayMap(e -> toInt64(7), nums) AS c, arrayMap(e -> arrayMap(i"
                + " -> i + id, nums), nums) AS d FROM {messy}"),
        Case.of(
            "a map's keys and values",
            s ->
                s.messy()
                    .select(
                        fn("mapFilter", lambda((k, v) -> v.gt(1).and(k.ne("--"))), col("attrs"))
                            .as("a"),
                        fn(
                                "mapApply",
                                lambda((k, v) -> fn("tuple", k, v.plus(col("id")))),
                                col("attrs"))
                            .as("b")),
            "SELECT mapFilter((k, v) -> v > 1 AND k != '--', attrs) AS a, mapApply((k, v) -> (k, v"
                + " + id), attrs) AS b FROM {messy}"),
        Case.of(
            "a tuple's places as parameters",
            s ->
                s.messy()
                    .select(
                        fn(
                                "arrayMap",
                                lambda((x, y) -> x.cast("Int64").plus(y)),
                                fn("arrayZip", col("nums"), col("nums")))
                            .as("a")),
            "SELECT arrayMap(e -> toInt64(e) + e, nums) AS a FROM {messy}"),
        Case.of(
            "a fold widens its start",
            s ->
                s.messy()
                    .select(
                        col("id"),
                        fn("arrayFold", lambda((sum, x) -> sum.plus(x)), col("nums"), 0).as("a"),
                        fn("arrayFold", lambda((text, x) -> fn("concat", text, x)), col("nums"), "")
                            .as("b")),
            "SELECT id, arraySum(nums) AS a, arrayStringConcat(nums) AS b FROM {messy}"),
        Case.of(
            "over groups, of keys and aggregates",
            s ->
                s.messy()
                    .groupBy(col("kind"), col("tags"))
                    .agg(
                        fn("arrayMap", lambda(x -> fn("concat", x, col("kind"))), col("tags"))
                            .as("a"),
                        fn(
                                "arrayMap",
                                lambda(x -> x.times(10).cast("Int64")),
                                fn("arraySort", fn("groupArray", col("id"))))
                            .as("b"),
                        fn("arraySum", lambda(x -> x.plus(col("id"))), col("nums")).sum().as("c"),
                        col("id").sum().plus(1).cast("Int32").as("d")),
            "SELECT kind, tags, arrayMap(e -> concat(e, kind), tags) AS a, arrayMap(e -> toInt64(e *"
                + " 10), arraySort(groupArray(id))) AS b, sum(arraySum(e -> e + id, nums)) AS c,"
                + " toInt32(sum(id) + 1) AS d FROM {messy} GROUP BY kind, tags"),
        Case.of(
            "aggregates of an earlier step inside a lambda",
            s ->
                s.messy()
                    .groupBy("kind")
                    .agg(
                        fn("arraySort", fn("groupArray", col("id"))).as("ids"),
                        col("id").max().as("most"))
                    .assign(
                        fn("arrayMap", lambda(x -> col("most").minus(x)), col("ids")).as("ids")),
            "SELECT kind, arrayMap(e -> most - e, ids) AS ids, most FROM (SELECT kind,"
                + " arraySort(groupArray(id)) AS ids, max(id) AS most FROM {messy} GROUP BY kind)"),
        Case.of(
            "a lambda in a filter and in a sort key",
            s ->
                s.messy()
                    .filter(fn("arrayExists", lambda(x -> x.eq(col("id"))), col("nums")))
                    .sort(fn("arraySum", lambda(x -> x.negate()), col("nums")), col("id"))
                    .select("id", "nums"),
            "SELECT id, nums FROM {messy} WHERE has(nums, id) ORDER BY -arraySum(nums), id"));
  }
}
