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
            "Cannot find the column 'salry' in filter() at HERE. Did you mean 'salary'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column in sql text",
            s -> s.employees().filter("salry > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'salry' in filter() at HERE. Did you mean 'salary'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column in select",
            s -> s.employees().select("id", "nam"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'nam' in select() at HERE. Did you mean 'name'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column in sort",
            s -> s.employees().sort("hird"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'hird' in sort() at HERE. Did you mean 'hired'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column in agg",
            s -> s.employees().groupBy("dept").agg(col("slary").sum()),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'slary' in agg() at HERE. Did you mean 'salary'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column to drop",
            s -> s.employees().drop("bonuss"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'bonuss' in drop() at HERE. Did you mean 'bonus' or "
                + "'boss'? Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column to rename",
            s -> s.employees().rename("bos", "chief"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'bos' in rename() at HERE. Did you mean 'boss'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "unknown column in on",
            s -> s.employees().join(s.departments(), on("floor")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'floor' in the left side of join() at HERE. Columns: "
                + "id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "case matters",
            s -> s.employees().select("Name"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'Name' in select() at HERE. Did you mean 'name'? "
                + "Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "column dropped before",
            s -> s.employees().drop("salary").filter("salary > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'salary' in filter() at HERE. Columns: id, name, dept, "
                + "boss, bonus, hired."),
        new BadInput(
            "column renamed before",
            s -> s.employees().rename("salary", "pay").filter(col("salary").gt(1)),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'salary' in filter() at HERE. Columns: id, name, dept, "
                + "boss, pay, bonus, hired."),
        new BadInput(
            "column of a group that is gone",
            s -> s.employees().groupBy("dept").agg(count().as("n")).filter("salary > 1"),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'salary' in filter() at HERE. Columns: dept, n."),
        new BadInput(
            "column beside it in the same assign",
            s -> s.employees().assign(col("id").plus(1).as("x"), col("x").plus(1).as("y")),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'x' in assign() at HERE. Columns: id, name, dept, "
                + "boss, salary, bonus, hired."),
        new BadInput(
            "column of a store that is no input",
            s -> s.employees().filter(s.departments().col("floor").gt(1)),
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'floor' of the store it was taken from in filter() at "
                + "HERE: the store is not an input here, or the column was replaced or dropped "
                + "on the way. Columns: id, name, dept, boss, salary, bonus, hired."),
        new BadInput(
            "column of a store, replaced on the way",
            s -> {
              DataStore numbers = s.numbers();
              return numbers.assign(lit(1).as("val")).filter(numbers.col("val").gt(0));
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'val' of the store it was taken from in filter() at "
                + "HERE: the store is not an input here, or the column was replaced or dropped "
                + "on the way. Columns: id, grp, val, label, ratio."),
        new BadInput(
            "unknown column, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).filter(col("prise").gt(1));
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'prise' in filter() at HERE. Did you mean 'price'? "
                + "Columns: id, label, price."),
        new BadInput(
            "unknown column after steps, declared, at once",
            s -> {
              s.store(SampleFile.HEADERLESS).rename("price", "cost").drop("label").sort("price");
              throw new AssertionError("not refused by the call");
            },
            UnknownColumnException.class,
            ErrorCode.UNKNOWN_COLUMN,
            "Cannot find the column 'price' in sort() at HERE. Columns: id, cost."),
        new BadInput(
            "ambiguous column of a join",
            s -> s.numbers().join(s.numbers().as("b"), on(col("id").eq(1))),
            AmbiguousColumnException.class,
            ErrorCode.AMBIGUOUS_COLUMN,
            "Cannot tell which column 'id' is meant in join() at HERE: both sides have it; "
                + "take it from its store: left.col(\"id\")"),
        new BadInput(
            "both sides are one store",
            s -> {
              DataStore numbers = s.numbers();
              return numbers.join(
                  numbers, on(numbers.col("id").eq(numbers.col("val"))).suffix("2"));
            },
            AmbiguousColumnException.class,
            ErrorCode.AMBIGUOUS_COLUMN,
            "Cannot tell which column 'id' is meant in join() at HERE: its store is on "
                + "both sides; give one side a name of its own: store.as(\"other\"), and take "
                + "the column from that"),
        new BadInput(
            "column on both sides of a join",
            s -> s.numbers().join(s.employees(), on(col("val").eq(col("boss")))),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'id' in join() at HERE: both sides have it; "
                + "join with on(…).suffix(\"_right\"), or rename or drop it on one side first"),
        new BadInput(
            "suffix makes a name that is there",
            s ->
                s.numbers()
                    .select(col("id"), col("val"), col("grp").as("val_r"))
                    .join(s.numbers().select("id", "val"), on("id").suffix("_r")),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'val_r' in join() at HERE: the suffix makes it "
                + "the name of another column"),
        new BadInput(
            "same column twice",
            s -> s.employees().select("id", "name", "id"),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'id' in select() at HERE: name one of them "
                + "otherwise, with .as(\"other\")"),
        new BadInput(
            "rename to a name that is there",
            s -> s.employees().rename("id", "name"),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'name' in rename() at HERE: name one of them "
                + "otherwise, with .as(\"other\")"),
        new BadInput(
            "aggregate named like the key",
            s -> s.employees().groupBy("dept").agg(count().as("dept")),
            ColumnCollisionException.class,
            ErrorCode.COLUMN_COLLISION,
            "Cannot have two columns named 'dept' in agg() at HERE: name one of them "
                + "otherwise, with .as(\"other\")"));
  }
}
