package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.error.AmbiguousColumnException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.SampleFile;
import java.util.List;

/** Names that are unknown, ambiguous or taken. */
final class BadColumns {
  private BadColumns() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "unknown column",
            s -> s.employees().filter(col("salry").gt(1)),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column in sql text",
            s -> s.employees().filter("salry > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column in select",
            s -> s.employees().select("id", "nam"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column in sort",
            s -> s.employees().sort("hird"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column in agg",
            s -> s.employees().groupBy("dept").agg(col("slary").sum()),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column to drop",
            s -> s.employees().drop("bonuss"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column to rename",
            s -> s.employees().rename("bos", "chief"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column in on",
            s -> s.employees().join(s.departments(), on("floor")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "case matters",
            s -> s.employees().select("Name"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column dropped before",
            s -> s.employees().drop("salary").filter("salary > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column renamed before",
            s -> s.employees().rename("salary", "pay").filter(col("salary").gt(1)),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column of a group that is gone",
            s -> s.employees().groupBy("dept").agg(count().as("n")).filter("salary > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column beside it in the same assign",
            s -> s.employees().assign(col("id").plus(1).as("x"), col("x").plus(1).as("y")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column of a store that is no input",
            s -> s.employees().filter(s.departments().col("floor").gt(1)),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "column of a store, replaced on the way",
            s -> {
              DataStore numbers = s.numbers();
              return numbers.assign(lit(1).as("val")).filter(numbers.col("val").gt(0));
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).filter(col("prise").gt(1));
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "unknown column after steps, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).rename("price", "cost").drop("label").sort("price");
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "TODO"),
        new BadInput(
            "ambiguous column of a join",
            s -> s.numbers().join(s.numbers().as("b"), on(col("id").eq(1))),
            AmbiguousColumnException.class,
            ErrorCode.AMBIGUOUS_COLUMN,
            "TODO"),
        new BadInput(
            "both sides are one store",
            s -> {
              DataStore numbers = s.numbers();
              return numbers.join(numbers, on(numbers.col("id").eq(numbers.col("val"))).suffix("2"));
            },
            AmbiguousColumnException.class,
            ErrorCode.AMBIGUOUS_COLUMN,
            "TODO"),
        new BadInput(
            "column on both sides of a join",
            s -> s.numbers().join(s.employees(), on(col("val").eq(col("boss")))),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "TODO"),
        new BadInput(
            "suffix makes a name that is there",
            s -> s.numbers().select(col("id"), col("val"), col("grp").as("val_r")).join(s.numbers().select("id", "val"), on("id").suffix("_r")),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "TODO"),
        new BadInput(
            "same column twice",
            s -> s.employees().select("id", "name", "id"),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "TODO"),
        new BadInput(
            "rename to a name that is there",
            s -> s.employees().rename("id", "name"),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "TODO"),
        new BadInput(
            "aggregate named like the key",
            s -> s.employees().groupBy("dept").agg(count().as("dept")),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "TODO"));
  }
}
