package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.array;
import static io.clickframe.Selectors.bool;
import static io.clickframe.Selectors.byName;
import static io.clickframe.Selectors.byType;
import static io.clickframe.Selectors.contains;
import static io.clickframe.Selectors.decimal;
import static io.clickframe.Selectors.endsWith;
import static io.clickframe.Selectors.except;
import static io.clickframe.Selectors.floating;
import static io.clickframe.Selectors.integer;
import static io.clickframe.Selectors.map;
import static io.clickframe.Selectors.matching;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.startsWith;
import static io.clickframe.Selectors.temporal;
import static io.clickframe.Selectors.text;
import static io.clickframe.Selectors.tuple;
import static io.clickframe.examples.functions.Example.columns;
import static io.clickframe.examples.functions.Example.rows;

import io.clickframe.DataStore;
import io.clickframe.Selectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

final class SelectorExamples {
  private SelectorExamples() {}

  static List<Example> all() {
    DataStore rows = Sample.ROWS;
    DataStore wide =
        rows.select(
            col("id"),
            col("y"),
            col("name"),
            lit(new BigDecimal("9.99")).as("price"),
            lit(LocalDate.of(2024, 2, 29)).as("day"),
            lit(true).as("paid"),
            lit(List.of("a", "b")).as("tags"),
            fn("map", "k", "v").as("extra"),
            fn("tuple", 1, 2).as("place"));
    return List.of(
        columns(rows.select(Selectors.all()), "id", "x", "y", "name"),
        columns(rows.select(byName("name", "id")), "name", "id"),
        columns(rows.select(byType("Int64", "String")), "id", "x", "name"),
        columns(wide.select(numeric()), "id", "y", "price"),
        columns(wide.select(integer()), "id"),
        columns(wide.select(floating()), "y"),
        columns(wide.select(decimal()), "price"),
        columns(wide.select(text()), "name"),
        columns(wide.select(temporal()), "day"),
        columns(wide.select(bool()), "paid"),
        columns(wide.select(array()), "tags"),
        columns(wide.select(map()), "extra"),
        columns(wide.select(tuple()), "place"),
        columns(wide.select(startsWith("p", "t")), "price", "paid", "tags", "place"),
        columns(wide.select(endsWith("ce")), "price", "place"),
        columns(wide.select(contains("a")), "name", "day", "paid", "tags", "extra", "place"),
        columns(rows.select(matching("^.$")), "x", "y"),
        columns(rows.select(except("x", "y")), "id", "name"),
        rows(
            rows.select(across(integer(), x -> x.times(10))).sort("id").limit(2),
            List.of(10, 30),
            List.of(20, 10)),
        columns(rows.agg(across(numeric(), x -> x.max(), "{}_max")), "id_max", "x_max", "y_max"),
        columns(wide.select(numeric().and(startsWith("p"))), "price"),
        columns(wide.select(text().or(temporal())), "name", "day"),
        columns(rows.select(numeric().not()), "name"),
        columns(rows.select(numeric().except(integer())), "y"),
        columns(rows.select(numeric().except("id")), "x", "y"),
        rows(rows.sort(byName("name", "id").asc()).select("id"), 1, 4, 2, 3),
        rows(rows.sort(integer().desc()).select("id"), 4, 3, 2, 1));
  }
}
