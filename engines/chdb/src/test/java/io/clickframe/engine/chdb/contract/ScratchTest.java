package io.clickframe.engine.chdb.contract;

import static io.clickframe.Expressions.*;

import io.clickframe.*;
import io.clickframe.engine.chdb.RawStatements;
import io.clickframe.testkit.*;
import io.clickframe.testkit.data.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.*;

class ScratchTest extends EngineContract {
  protected long unreleased() {
    return 0;
  }

  protected void execute(String s) {
    RawStatements.run(s);
  }

  void t(String name, java.util.function.Supplier<DataStore> s) {
    System.out.println("---- " + name);
    try {
      DataStore d = s.get();
      String sql = d.toSql(context());
      System.out.println(
          sql.replace(samples().folder().toString(), "{data}").replaceAll("\nSETTINGS.*", ""));
      try (DataObject o = d.limit(6).execute(context())) {
        System.out.println(o.toText(6));
      }
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  @Test
  void scratch() {
    Samples s = samples();
    DataStore num = s.numbers(), emp = s.employees(), mess = s.messy();
    t(
        "negate",
        () ->
            num.limit(1)
                .select(lit(-128).negate().as("a"), lit(200).intDiv(col("id").minus(1)).as("b")));
    t("lambda t0", () -> mess.select(sql("arrayMap(t0 -> t0 + id, nums) AS x")));
    t(
        "lambda tuple param",
        () -> mess.select(sql("arrayMap((t0, id) -> t0 + id + i8, nums, nums) AS x")));
    t("inner alias", () -> num.select("(id + 1 AS x) * x AS a", "(val + 1 AS x) * x AS b"));
    t("inner alias2", () -> num.select("(id + 1 AS val) * 2 AS a", "val"));
    t("inner alias t0", () -> num.select("(id + 1 AS t0) * t0 AS a", "val"));
    t("alias same as nested", () -> num.select("(id + 1 AS a) * a AS a", "val"));
    t("alias ref", () -> num.assign("id + 1 AS zz").filter("zz > 3"));
    t(
        "group const empty",
        () -> num.filter(col("id").lt(0)).groupBy(lit("all").as("k")).agg(count().as("n")));
    t(
        "left ineq",
        () -> emp.select("id").join(s.projects(), on(col("id").lt(col("who"))), JoinType.LEFT));
    t("filter null", () -> emp.filter(lit(null)));
    t(
        "left join lc/array",
        () ->
            emp.select("id")
                .join(
                    mess.select(col("id").plus(3).as("id"), col("kind"), col("nums"), col("attrs")),
                    on("id"),
                    JoinType.LEFT));
    t(
        "in list of arrays",
        () -> mess.filter(col("nums").in(List.of(1, 2, 3), List.of(9))).select("id"));
    t("in array single", () -> mess.filter(col("nums").in(List.of(1, 2, 3))).select("id"));
    t("in double nan", () -> mess.filter(col("x").in(Double.NaN, 1.5)).select("id", "x"));
    t("in decimal", () -> mess.filter(col("d").in(new BigDecimal("10.25"), 1)).select("id", "d"));
    t("in date", () -> mess.filter(col("day").in(LocalDate.of(2024, 2, 29))).select("id", "day"));
    t(
        "in instant",
        () ->
            mess.filter(col("at").in(Instant.parse("2024-02-29T12:34:56.123456789Z")))
                .select("id", "day"));
    t(
        "in uuid",
        () ->
            mess.filter(col("key").in(UUID.fromString("61f0c404-5cb3-11e7-907b-a6006ad3dba4")))
                .select("id", "day"));
    t("in bool", () -> mess.filter(col("ok").in(true)).select("id", "ok"));
    t(
        "in bytes",
        () -> mess.filter(col("name").in("plain".getBytes(), "PLAIN")).select("id", "ok"));
    t("in enum", () -> mess.filter(col("color").in("red", "blue")).select("id", "color"));
    t("in enum bad", () -> mess.filter(col("color").in("red", "mauve")).select("id", "color"));
    t("eq enum bad", () -> mess.filter(col("color").eq("mauve")).select("id", "color"));
    t("in lc", () -> mess.filter(col("maybe").in("p", "")).select("id", "maybe"));
    t("in neg", () -> num.filter(col("id").in(-1, 5)).select("id"));
    t(
        "in big",
        () -> mess.filter(col("u64").in(new BigInteger("18446744073709551615"))).select("id"));
    t("in i128", () -> mess.filter(col("u64").in(BigInteger.ONE.shiftLeft(100), 7)).select("id"));
    t("in float for int", () -> num.filter(col("id").in(1.5, 2.0)).select("id"));
    t("in overflow", () -> mess.filter(col("i8").in(300, 7)).select("id"));
    t("eq overflow", () -> mess.filter(col("i8").eq(300)).select("id"));
    t("empty alias", () -> num.select(col("id").as("")));
    t("empty rename", () -> num.rename("id", ""));
    t("select dup", () -> num.select("id", "id"));
    t("sort const", () -> num.sort(lit(1), "id").limit(2));
    t("sort text 1", () -> num.sort("1").limit(2));
    t("decimal vs double", () -> emp.filter(col("salary").eq(200.5)).select("id"));
    t("decimal vs dec", () -> emp.filter(col("salary").eq(new BigDecimal("200.500"))).select("id"));
    t("float32 eq", () -> mess.filter(col("f").eq(0.1f)).select("id"));
    t("cast bad type", () -> num.select(col("id").cast("Int99")));
    t("cast inj", () -> num.select(col("id").cast("Int64') FROM x --")));
    t(
        "cast overflow",
        () -> num.select(col("val").cast("Int8"), col("id").minus(1).cast("UInt8").as("z")));
    t("cast lc", () -> mess.select(col("name").cast("LowCardinality(String)")));
    t("trycast lc", () -> mess.select(col("name").tryCast("LowCardinality(String)")));
    t("trycast array", () -> mess.select(col("name").tryCast("Array(Int32)").as("x"), col("id")));
    t(
        "sum ornull lc",
        () -> mess.agg(col("kind").max(), col("nums").max().as("n"), col("tags").count().as("c")));
    t("agg empty max array", () -> mess.filter("id<0").agg(col("nums").max().as("n")));
    t("coalesce types", () -> mess.select(coalesce(col("n"), col("x"), 0).as("d")));
    t("case mixed", () -> mess.select(when(col("id").gt(1)).then(1).otherwise(2.5).as("d")));
    t("case mixed2", () -> mess.select(when(col("id").gt(1)).then(1).otherwise("a").as("d")));
    t("like bad", () -> mess.filter(col("name").like("abc\\")).select("id"));
    t("dup rename", () -> num.rename(Map.of("id", "val")));
    t("filter text agg", () -> num.filter("sum(val) > 1"));
    t("agg in agg", () -> num.groupBy("grp").agg(col("val").sum().sum().as("x")));
    t("window in filter", () -> num.filter("row_number() OVER (ORDER BY id) <= 2"));
    t("window in sort", () -> num.sort("row_number() OVER (ORDER BY id DESC)").limit(2));
    t(
        "window over agg",
        () -> num.groupBy("grp").agg("sum(val) AS t", "rank() OVER (ORDER BY sum(val) DESC) AS r"));
    t("arrayJoin filter", () -> mess.filter("arrayJoin(nums) = 5").select("id"));
    t("now", () -> num.select("now() > toDateTime('2020-01-01') AS x").distinct());
    t("dateTime compare text", () -> mess.filter(col("stamp").gt("2024-01-01")).select("id"));
    t(
        "fn hash",
        () ->
            num.limit(1)
                .select(fn("toTypeName", 5).as("a"), fn("tupleElement", sql("(1,2)"), 2).as("b")));
    t(
        "names",
        () ->
            num.select(col("id").as("select"), col("val").as("FROM x"), col("grp").as("a.b"))
                .sort("a.b")
                .filter(col("select").gt(1)));
    t(
        "count distinct multi",
        () -> num.agg("count(DISTINCT grp, val) AS n", "countDistinct(grp) AS m"));
    t("join sugg", () -> num.join(emp, on("idd")));
    t("full names", () -> num.join(emp, on("id")).select("label", "name", "vall"));
  }
}
