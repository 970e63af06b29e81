package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.type.ClickHouseType;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's {@code pg_attribute}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-attribute.html">pg_attribute</a>
 */
final class PostgresCatalogue implements Catalogue.Query {
  private static final String TAB = "\t";
  private static final int PARTS = 5;
  private static final int MOST_DIGITS = 76;

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("smallint", "Int16"),
          Map.entry("integer", "Int32"),
          Map.entry("bigint", "Int64"),
          Map.entry("real", "Float32"),
          Map.entry("double precision", "Float64"),
          Map.entry("boolean", "Bool"),
          Map.entry("text", "String"),
          Map.entry("character varying", "String"),
          Map.entry("name", "String"),
          Map.entry("date", "Date32"),
          Map.entry("timestamp without time zone", "DateTime64(6)"),
          Map.entry("timestamp with time zone", "DateTime64(6, 'UTC')"),
          Map.entry("uuid", "UUID"));

  /** Elements of arrays that JSON holds without loss. */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "smallint", "Int16",
          "integer", "Int32",
          "bigint", "Int64",
          "boolean", "Bool",
          "text", "String",
          "character varying", "String",
          "uuid", "UUID");

  /** PostgreSQL lets an array hold arrays whatever its column says; the inner cast fails then. */
  private static final String FLAT_ARRAY =
      "CAST(CASE WHEN array_ndims({}) > 1 THEN CAST(CAST({} AS text) AS json)"
          + " ELSE array_to_json({}) END AS text)";

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
  private static final Pattern SIZE = Pattern.compile("\\(\\d+(,-?\\d+)?\\)");

  /** A domain's columns are those of its base type; without the table there are no rows. */
  @Override
  public String sql(DatabaseSource source) {
    return "SELECT (CASE WHEN a.attnotnull OR (t.typtype = 'd' AND t.typnotnull) THEN '1' ELSE '0'"
        + " END) || chr(9) || (CASE WHEN a.attcollation IN (0, 100) THEN '1' ELSE '0'"
        + " END) || chr(9) || (CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype,"
        + " t.typtypmod) WHEN 'e' THEN 'enum' ELSE format_type(a.atttypid, a.atttypmod) END) ||"
        + " chr(9) || a.attndims || chr(9) || a.attname AS l FROM pg_catalog.pg_attribute AS a JOIN"
        + " pg_catalog.pg_type AS t ON t.oid = a.atttypid WHERE"
        + " a.attrelid = to_regclass("
        + name(source)
        + ") AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";
  }

  /** What {@code to_regclass} finds the table by. */
  static String name(DatabaseSource source) {
    String schema = source.schema();
    return PostgresExpressions.string(
        (schema.isEmpty() ? "" : PostgresDialect.INSTANCE.identifier(schema) + ".")
            + PostgresDialect.INSTANCE.identifier(source.table()));
  }

  @Override
  public TableColumn column(String text) {
    String[] parts = text.split(TAB, PARTS);
    boolean nullable = parts[0].equals("0");
    TableColumn column = column(parts[4], parts[2], Integer.parseInt(parts[3]), nullable);
    return parts[1].equals("1") ? column : collated(column);
  }

  /** Two collations in one expression would fail, and some take different texts for the same. */
  private static TableColumn collated(TableColumn column) {
    return Form.of(column.type()) == Form.TEXT && column.column().computes()
        ? TableColumn.made(
            column.column().name(), PostgresTypes.collated(column.column().read()), column.type())
        : column;
  }

  private static TableColumn column(String name, String type, int dimensions, boolean nullable) {
    String plain = PLAIN.get(SIZE.matcher(type).replaceAll(""));
    if (plain != null) {
      return TableColumn.plain(name, type(plain, nullable));
    }
    if (type.startsWith("character(") || type.equals("bpchar") || type.equals("character")) {
      // Blanks at the end are no part of the value; as text it has none.
      return TableColumn.made(name, "CAST({} AS text)", type("String", nullable));
    }
    if (type.equals("inet")) {
      // A cast would add the length of the network to a host.
      return TableColumn.made(name, "abbrev({})", type("String", nullable));
    }
    if (type.startsWith("numeric")) {
      return numeric(name, type, nullable);
    }
    if (type.equals("bytea")) {
      return TableColumn.only(name, "encode({}, 'hex')", bytes(nullable), type("String", nullable));
    }
    if (type.endsWith("[]")) {
      String element = ELEMENTS.get(SIZE.matcher(type).replaceAll("").replace("[]", ""));
      if (element != null && dimensions <= 1) {
        ClickHouseType array = ClickHouseType.parse("Array(Nullable(" + element + "))");
        return TableColumn.only(name, FLAT_ARRAY, "", array);
      }
    }
    // Enums, json, inet, interval, money, xml, types of extensions: as they write themselves.
    return TableColumn.made(name, "CAST({} AS text)", type("String", nullable));
  }

  /** One without a precision may have any number of digits: as many as the engine gives it. */
  private static TableColumn numeric(String name, String type, boolean nullable) {
    Matcher declared = NUMERIC.matcher(type);
    if (!declared.matches()) {
      return TableColumn.made(
          name, "CAST({} AS numeric(38, 19))", type("Decimal(38, 19)", nullable));
    }
    int precision = Integer.parseInt(declared.group(1));
    int scale = Integer.parseInt(declared.group(2));
    return precision > MOST_DIGITS || scale < 0 || scale > precision
        ? TableColumn.only(name, "CAST({} AS text)", "", type("String", nullable))
        : TableColumn.plain(name, type("Decimal(" + precision + ", " + scale + ")", nullable));
  }

  private static String bytes(boolean nullable) {
    return nullable ? "unhex({})" : "unhex(assumeNotNull({}))";
  }

  private static ClickHouseType type(String name, boolean nullable) {
    return ClickHouseType.parse(nullable ? RemoteTypes.nullable(name) : name);
  }
}
