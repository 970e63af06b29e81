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
            "TODO"),
        new BadInput(
            "does not parse in the middle",
            s -> s.employees().filter("id > > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "second statement",
            s -> s.employees().filter("1; DROP TABLE x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "closing bracket",
            s -> s.employees().filter("1) OR (1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "opening bracket",
            s -> s.employees().filter("(id > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "quote that is not closed",
            s -> s.employees().filter("name = 'x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "line comment",
            s -> s.employees().filter("id > 1 -- x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "block comment",
            s -> s.employees().filter("id /* x */ > 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "hash comment",
            s -> s.employees().filter("id > 1 # x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "here-document",
            s -> s.employees().filter("name = $a$x$a$"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "sub-query",
            s -> s.employees().filter("id IN (SELECT 1)"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "sub-query with a name",
            s -> s.employees().filter("(WITH 1 AS x SELECT x) = id"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "table",
            s -> s.employees().filter("name IN system.databases"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "table function",
            s -> s.employees().filter("id IN numbers(3)"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "settings behind it",
            s -> s.employees().filter("id > 1 SETTINGS max_threads = 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "list",
            s -> s.employees().select("id, name AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "star",
            s -> s.employees().select("* AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "parameter",
            s -> s.employees().filter("id = {p:Int8}"),
            InvalidExpressionException.class,
            ErrorCode.INVALID_EXPRESSION,
            "TODO"),
        new BadInput(
            "alias only",
            s -> s.employees().select("AS x"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"),
        new BadInput(
            "outer query's clause",
            s -> s.employees().filter("1 UNION ALL SELECT 1"),
            SqlFragmentException.class,
            ErrorCode.INVALID_SQL_FRAGMENT,
            "TODO"));
  }
}
