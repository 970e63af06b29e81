package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.type.ClickHouseType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite's {@code table_info}. A column's type is a wish: what is read tests that values are of it,
 * and fails otherwise.
 *
 * @see <a href="https://www.sqlite.org/datatype3.html">Datatypes In SQLite</a>
 */
final class SqliteCatalogue implements Catalogue.Query {
  private static final String TEXT = "CAST({} AS TEXT)";
  private static final String TAB = "\t";
  private static final int PARTS = 4;
  private static final int MOST_DIGITS = 76;

  private static final Pattern DECIMAL =
      Pattern.compile("(?:decimal|numeric)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)");

  private static final Pattern TESTED =
      Pattern.compile(
          "CASE WHEN (\\w+\\.\"(?:[^\"]|\"\")*\") IS NULL OR \\([^()]*(?:\\([^()]*\\)[^()]*)*\\) THEN"
              + " \\1 ELSE json\\('[^']*'\\) END",
          Pattern.DOTALL);

  @Override
  public String sql(DatabaseSource source) {
    return "SELECT \"notnull\" || char(9) || (pk > 0) || char(9) || lower(type) || char(9) || name"
        + " AS l FROM pragma_table_xinfo("
        + SqliteExpressions.string(source.table())
        + ") WHERE hidden <> 1 ORDER BY cid";
  }

  @Override
  public TableColumn column(String text) {
    String[] parts = text.split(TAB, PARTS);
    boolean nullable = !parts[0].equals("1");
    String type = parts[2].toLowerCase(Locale.ROOT).strip();
    String name = parts[3];
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return decimal(name, decimal, nullable);
    }
    if (type.equals("date")) {
      return TableColumn.made(
          name, tested("typeof({}) = 'text' AND date({}) = {}", "date"), type("Date32", nullable));
    }
    if (type.equals("boolean") || type.equals("bool")) {
      return TableColumn.made(name, tested("{} IN (0, 1)", "truth value"), type("Bool", nullable));
    }
    // The rules of column affinity, in their order.
    if (type.contains("int")) {
      return TableColumn.made(
          name, tested("typeof({}) = 'integer'", "integer"), type("Int64", nullable));
    }
    if (type.contains("char") || type.contains("clob") || type.contains("text")) {
      return TableColumn.made(
          name, tested("typeof({}) = 'text'", "text"), type("String", nullable));
    }
    if (type.contains("real") || type.contains("floa") || type.contains("doub")) {
      return TableColumn.made(
          name, tested("typeof({}) = 'real'", "real number"), type("Float64", nullable));
    }
    return type.isEmpty() || type.contains("blob")
        ? TableColumn.only(name, "{}", "", type("String", nullable))
        : TableColumn.only(name, TEXT, "", type("String", nullable));
  }

  /** They are floats there: read by the digits that they were written with, never computed. */
  private static TableColumn decimal(String name, Matcher type, boolean nullable) {
    int precision = Integer.parseInt(type.group(1));
    int scale = type.group(2) == null ? 0 : Integer.parseInt(type.group(2));
    boolean known = precision > 0 && precision <= MOST_DIGITS && scale <= precision;
    if (!known) {
      return TableColumn.only(name, TEXT, "", type("String", nullable));
    }
    // ClickHouse would make NULL of a word, and fewer digits of more.
    String test =
        "(typeof({}) = 'integer' OR (typeof({}) = 'real' AND round({}, %d) = {})) AND abs({}) < 1e%d"
            .formatted(scale, precision - scale);
    return TableColumn.only(
        name,
        tested(test, "decimal of those digits", TEXT),
        "",
        type("Decimal(" + precision + ", " + scale + ")", nullable));
  }

  /** A column without the test that was made for it; any other text as it is. */
  static String untested(String text) {
    Matcher tested = TESTED.matcher(text);
    return tested.matches() ? tested.group(1) : text;
  }

  /** The value if it is one of its type, or NULL; else an error that says what it is not. */
  private static String tested(String test, String what) {
    return tested(test, what, "{}");
  }

  private static String tested(String test, String what, String read) {
    return "CASE WHEN {} IS NULL OR (%s) THEN %s ELSE json('not a %s') END"
        .formatted(test, read, what);
  }

  private static ClickHouseType type(String name, boolean nullable) {
    return ClickHouseType.parse(nullable ? RemoteTypes.nullable(name) : name);
  }
}
