package io.clickframe.testkit.cases;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.scalar;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SqlFragmentException;
import java.util.List;

/** Sub-queries, SELECTs written by hand, and parameters that cannot be. */
final class BadQueries {
  private BadQueries() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "scalar of two columns",
            s -> s.numbers().filter(col("id").gt(scalar(s.numbers().select("id", "val")))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use scalar(…) in filter() at HERE: its store needs one column, it has id, val;"
                + " select one"),
        new BadInput(
            "membership in two columns",
            s -> s.numbers().filter(col("id").in(s.numbers().select("id", "val"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use in(…) in filter() at HERE: its store needs one column, it has id, val;"
                + " select one"),
        new BadInput(
            "membership among values of another kind",
            s -> s.numbers().filter(col("id").in(s.employees().select("name"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use id IN (store at HERE) in filter() at HERE: the value is … and the store has"
                + " …, which cannot be compared; cast one of them"),
        written("no SELECT", "DROP TABLE x", "it starts with 'DROP'; expected a SELECT"),
        written("empty", " ", "it is empty; expected a SELECT"),
        written(
            "a second statement",
            "SELECT 1; SELECT 2",
            "a second statement is not allowed, found ';'"),
        written("a comment", "SELECT id FROM ds -- x", "comments are not allowed, found '--'"),
        written(
            "settings",
            "SELECT id FROM ds SETTINGS max_threads = 1",
            "SETTINGS are not allowed in it; run it in DataContext.withOptions(…)"),
        written("a bracket that closes ours", "SELECT 1) AS x, (SELECT 2", "')' closes nothing"),
        written(
            "another table",
            "SELECT * FROM system.tables",
            "it reads system.tables, which is none of its stores: ds; give that to it as a store of"
                + " its own"),
        written(
            "a table function",
            "SELECT * FROM ds WHERE id IN (SELECT number FROM numbers(5))",
            "it reads numbers, which is none of its stores: ds; give that to it as a store of its"
                + " own"),
        written(
            "a file",
            "SELECT * FROM file('/etc/passwd', 'LineAsString')",
            "it reads a file; open it with DataStore.file(…) and give it as a store"),
        written(
            "an output format", "SELECT id FROM ds FORMAT CSV", "it does not parse as one SELECT…"),
        written("an unknown column", "SELECT idd FROM ds", "…idd…Stores: ds (…id …"),
        written("an unknown store", "SELECT id FROM dss", "…dss…Stores: ds (…"),
        written(
            "two columns of one name",
            "SELECT id, val AS id FROM ds",
            "two of its columns have one name; name them apart with AS. Stores: ds (…"),
        new BadInput(
            "parameter without a value",
            s -> s.numbers().filter(col("id").gt(param("p", "Int64"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot run the chain: its parameter 'p' (Int64) has no value; give it one:"
                + " prepare(context).bind(\"p\", …)"),
        new BadInput(
            "parameter of an unknown type, over no column",
            s -> s.numbers().select(param("p", "Int6")),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {p:Int6} in select() at HERE: Unknown data type family: Int6. Maybe you"
                + " meant: ['Int64','Int16']"),
        new BadInput(
            "parameter of two types",
            s ->
                s.numbers()
                    .filter(col("id").gt(param("p", "Int64")))
                    .filter(col("val").lt(param("p", "Float64"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use the parameter 'p' as Float64 in filter() at HERE: it is Int64 elsewhere in"
                + " the chain; give it one type, or two names"),
        new BadInput(
            "parameter with a name that is none",
            s -> s.numbers().filter(col("id").gt(param("p:Int64} OR 1 OR {q", "Int64"))),
            ClickFrameException.class,
            ErrorCode.INVALID_ARGUMENT,
            "Cannot call a parameter 'p:Int64} OR 1 OR {q': its name is letters, digits and"
                + " underscores"),
        new BadInput(
            "parameter of a type that is none",
            s -> s.numbers().filter(col("id").gt(param("p", "Int64} OR 1 OR {q:Int64"))),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use id > {p:Int64} OR 1 OR {q:Int64} in filter() at HERE: Syntax error (data"
                + " type): …"));
  }

  private static BadInput written(String name, String sql, String reason) {
    return new BadInput(
        "query with " + name,
        s -> s.numbers().query(sql),
        SqlFragmentException.class,
        ErrorCode.INVALID_SQL_FRAGMENT,
        "Cannot use the SQL text {" + sql + "} in query() at HERE: " + reason);
  }
}
