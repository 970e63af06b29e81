package io.clickframe.testkit.cases;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SqlFragmentException;
import java.util.List;

/** SQL texts that are more, or less, than one expression. */
final class BadSqlTexts {
  private BadSqlTexts() {}

  static List<BadInput> all() {
    return List.of(
        new BadInput(
            "does not parse",
            s -> s.employees().filter("id >"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id >} in filter() at HERE: it does not parse as one "
                + "expression: it ends too early"),
        new BadInput(
            "does not parse in the middle",
            s -> s.employees().filter("id > > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id > > 1} in filter() at HERE: it does not parse as "
                + "one expression: unexpected '> 1'"),
        new BadInput(
            "all columns",
            s -> s.employees().assign("tuple(*, id) AS t"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {tuple(*, id) AS t} in assign() at HERE: '*' stands for columns; name them"),
        new BadInput(
            "columns by pattern",
            s -> s.employees().select("tuple(COLUMNS('i')) AS t"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {tuple(COLUMNS('i')) AS t} in select() at HERE: 'COLUMNS' stands for columns; name them"),
        new BadInput(
            "name inside",
            s -> s.employees().select("(id + 1 AS v) * 2 AS c"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {(id + 1 AS v) * 2 AS c} in select() at HERE: a part of it has a name of its own; only the whole may, at the end"),
        new BadInput(
            "reads a file",
            s -> s.employees().filter("file('x') = name"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {file('x') = name} in filter() at HERE: it reads a file; open it with DataStore.file(…)"),
        new BadInput(
            "second statement",
            s -> s.employees().filter("1; DROP TABLE x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {1; DROP TABLE x} in filter() at HERE: a second "
                + "statement is not allowed, found ';'"),
        new BadInput(
            "closing bracket",
            s -> s.employees().filter("1) OR (1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {1) OR (1} in filter() at HERE: ')' closes nothing"),
        new BadInput(
            "opening bracket",
            s -> s.employees().filter("(id > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {(id > 1} in filter() at HERE: '(' is not closed"),
        new BadInput(
            "quote that is not closed",
            s -> s.employees().filter("name = 'x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {name = 'x} in filter() at HERE: ' is not closed"),
        new BadInput(
            "line comment",
            s -> s.employees().filter("id > 1 -- x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id > 1 -- x} in filter() at HERE: comments are not "
                + "allowed, found '--'"),
        new BadInput(
            "block comment",
            s -> s.employees().filter("id /* x */ > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id /* x */ > 1} in filter() at HERE: comments are "
                + "not allowed, found '/*'"),
        new BadInput(
            "hash comment",
            s -> s.employees().filter("id > 1 # x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id > 1 # x} in filter() at HERE: '#' is not allowed"),
        new BadInput(
            "here-document",
            s -> s.employees().filter("name = $a$x$a$"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {name = $a$x$a$} in filter() at HERE: '$' is not "
                + "allowed"),
        new BadInput(
            "sub-query",
            s -> s.employees().filter("id IN (SELECT 1)"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id IN (SELECT 1)} in filter() at HERE: a sub-query "
                + "is not allowed; join the other store, or use in(store) or scalar(store)"),
        new BadInput(
            "sub-query with a name",
            s -> s.employees().filter("(WITH 1 AS x SELECT x) = id"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {(WITH 1 AS x SELECT x) = id} in filter() at HERE: a "
                + "sub-query is not allowed; join the other store, or use in(store) or scalar(store)"),
        new BadInput(
            "table",
            s -> s.employees().filter("name IN system.databases"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {name IN system.databases} in filter() at HERE: it "
                + "reads a table; join the other store instead"),
        new BadInput(
            "table function",
            s -> s.employees().filter("id IN numbers(3)"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "Cannot use {id IN numbers(3)} in filter() at HERE: Function with name "
                + "`numbers` does not exist"),
        new BadInput(
            "settings behind it",
            s -> s.employees().filter("id > 1 SETTINGS max_threads = 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id > 1 SETTINGS max_threads = 1} in filter() at "
                + "HERE: it does not parse as one expression: unexpected 'SETTINGS max_threads = "
                + "1'"),
        new BadInput(
            "list",
            s -> s.employees().select("id, name AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id, name AS x} in select() at HERE: it is a list; "
                + "give each expression as a text of its own, or write tuple(…)"),
        new BadInput(
            "star",
            s -> s.employees().select("* AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {* AS x} in select() at HERE: '*' stands for columns; "
                + "name them"),
        new BadInput(
            "parameter",
            s -> s.employees().filter("id = {p:Int8}"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {id = {p:Int8}} in filter() at HERE: parameters are not allowed"
                + " in it; write it with col() and param(\"p\", …)"),
        new BadInput(
            "alias only",
            s -> s.employees().select("AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {AS x} in select() at HERE: it does not parse as one "
                + "expression: unexpected 'x'"),
        new BadInput(
            "outer query's clause",
            s -> s.employees().filter("1 UNION ALL SELECT 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "Cannot use the SQL text {1 UNION ALL SELECT 1} in filter() at HERE: it does "
                + "not parse as one expression: unexpected 'UNION ALL SELECT 1'"));
  }
}
