package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;

import io.clickframe.DataStore;
import io.clickframe.Explode;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testkit.data.Samples;
import java.util.List;

/** Shapes that cannot be. */
final class BadReshapes {
  private BadReshapes() {}

  static List<BadInput> all() {
    return List.of(
        argument(
            "pivot without values",
            "Cannot call pivot(): the values that become columns have to be given, since a chain is"
                + " one statement; read them first with select(…).distinct()",
            s -> s.employees().groupBy("dept").pivot("boss").agg(count().as("n"))),
        argument(
            "pivot with a value twice",
            "Cannot call pivot(): the value 1 is there twice",
            s -> s.employees().groupBy("dept").pivot("boss", 1, 2, lit(1).as("x")).agg("id")),
        argument(
            "pivot with a column as value",
            "Cannot call pivot(): expected constants as values, found id",
            s -> s.employees().groupBy("dept").pivot("boss", col("id")).agg("id")),
        argument(
            "pivot onto one name",
            "Cannot name the columns of pivot() 'x': all would have the same name; write {value}"
                + " where the difference goes",
            s -> s.employees().groupBy("dept").pivot("boss", 1).named("x").agg("id")),
        invalid(
            "pivot with a SQL text",
            "Cannot use {sum(salary) AS s} in pivot() at HERE: a SQL text cannot be limited to the"
                + " rows of one value; write it as an expression: col(\"x\").sum() or"
                + " fn(\"function\", col(\"x\"))",
            s -> s.employees().groupBy("dept").pivot("boss", 1).agg("sum(salary) AS s")),
        invalid(
            "pivot without an aggregate",
            "Cannot use salary in pivot() at HERE: there is no aggregate in it, which could look at"
                + " the rows of one value",
            s -> s.employees().groupBy("dept").pivot("boss", 1).agg("salary")),
        invalid(
            "pivot by what changes",
            "Cannot use rand() in pivot() at HERE: it may differ from one reading to the next;"
                + " assign(…) it to a column first",
            s -> s.employees().groupBy("dept").pivot(fn("rand"), 1).agg(count())),
        invalid(
            "pivot with a text for a number",
            "Cannot use a comparison of boss with 'x' in pivot() at HERE: one is Nullable(Int32),"
                + " the other is text; compare with a number, or cast one side",
            s -> s.employees().groupBy("dept").pivot("boss", "x").agg(count())),
        collision(
            "pivot onto the name of a key",
            "Cannot have two columns named 'dept' in pivot() at HERE: name one of them otherwise,"
                + " with .as(\"other\")",
            s -> s.employees().groupBy("dept").pivot("boss", lit(1).as("dept")).agg(count())),
        unknown(
            "pivot by an unknown column",
            "Cannot find the column 'bos' in pivot() at HERE. Did you mean 'boss'? Columns: id,"
                + " name, dept, boss, salary, bonus, hired.",
            s -> s.employees().groupBy("dept").pivot(col("bos"), 1).agg(count())),
        invalid(
            "unpivot of types without one in common",
            "Cannot use the column 'name' in unpivot() at HERE: it is String, those before it are"
                + " Int32, and no type holds both; cast one: assign(col(\"name\").cast(\"String\"))",
            s -> s.employees().unpivot("k", "v", "id", "name")),
        collision(
            "unpivot onto a name that is there",
            "Cannot have two columns named 'name' in unpivot() at HERE: give the new columns names"
                + " of their own",
            s -> s.employees().unpivot("name", "v", "id", "boss")),
        argument(
            "unpivot of nothing",
            "Cannot call unpivot() with nothing: name a column",
            s -> s.employees().unpivot("k", "v")),
        argument(
            "unpivot to an empty name",
            "Cannot give a column an empty name: expected some text",
            s -> s.employees().unpivot("", "v", "id")),
        invalid(
            "explode of a text",
            "Cannot use the column 'name' in explode() at HERE: it is String; expected an array or"
                + " a map",
            s -> s.employees().explode("name")),
        invalid(
            "explode keeping empty ones without NULL",
            "Cannot use the column 'deep' keeping empty ones in explode() at HERE: its elements are"
                + " Array(Int32), which ClickHouse has no NULL of",
            s ->
                s.messy()
                    .select(fn("array", col("nums")).as("deep"))
                    .explode(Explode.of("deep").keepEmpty())),
        collision(
            "explode with an index that is there",
            "Cannot have two columns named 'id' in explode() at HERE: rename the one that is there"
                + " first",
            s -> s.messy().explode(Explode.of("nums").withIndex("id"))),
        unknown(
            "explode of an unknown column",
            "Cannot find the column 'num' in explode() at HERE. Did you mean 'nums'? …",
            s -> s.messy().explode("num")),
        invalid(
            "unpack of a number",
            "Cannot use the column 'id' in unpack() at HERE: it is Int32; expected a tuple",
            s -> s.employees().unpack("id")),
        invalid(
            "unpack without names",
            "Cannot use the column 't' in unpack() at HERE: it is Tuple(Int32, String), whose"
                + " elements have no names; take them one by one: fn(\"tupleElement\", col(\"t\"),"
                + " 1).as(\"name\")",
            s -> s.employees().select("CAST((id, name), 'Tuple(Int32, String)') AS t").unpack("t")),
        collision(
            "unpack onto a name that is there",
            "Cannot have two columns named 'id' in unpack() at HERE: put the tuple's name in front:"
                + " unpack(\"t\", \"{column}_{field}\")",
            s -> s.employees().select("id", "CAST(tuple(id), 'Tuple(id Int32)') AS t").unpack("t")),
        argument(
            "unpack onto one name",
            "Cannot name the columns of unpack() 'x': all would have the same name; write {field}"
                + " where the difference goes",
            s -> s.employees().unpack("id", "x")),
        collision(
            "value counts of a column named count",
            "Cannot have two columns named 'count' in valueCounts() at HERE: name one of them"
                + " otherwise, with .as(\"other\")",
            s -> s.employees().valueCounts(col("dept").as("count"))));
  }

  private static BadInput argument(String name, String message, Chain chain) {
    return new BadInput(
        name, chain::of, ClickFrameException.class, ErrorCode.INVALID_ARGUMENT, message);
  }

  private static BadInput invalid(String name, String message, Chain chain) {
    return new BadInput(
        name, chain::of, InvalidExpressionException.class, ErrorCode.INVALID_EXPRESSION, message);
  }

  private static BadInput collision(String name, String message, Chain chain) {
    return new BadInput(
        name, chain::of, ColumnCollisionException.class, ErrorCode.COLUMN_COLLISION, message);
  }

  private static BadInput unknown(String name, String message, Chain chain) {
    return new BadInput(
        name, chain::of, UnknownColumnException.class, ErrorCode.UNKNOWN_COLUMN, message);
  }

  private interface Chain {
    DataStore of(Samples samples);
  }
}
