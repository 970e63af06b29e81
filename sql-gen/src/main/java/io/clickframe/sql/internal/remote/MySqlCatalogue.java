package io.clickframe.sql.internal.remote;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.type.ClickHouseType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MySQL's {@code information_schema.columns}.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html">The
 *     INFORMATION_SCHEMA COLUMNS Table</a>
 */
final class MySqlCatalogue implements Catalogue.Query {
  /** Anything as bytes in UTF-8. */
  static final String TEXT = "CAST(CONVERT({} USING utf8mb4) AS BINARY)";

  /** A text that is in UTF-8 already. */
  private static final String UTF8 = "CAST({} AS BINARY)";

  /** Independent of the zone of the connection. */
  private static final String INSTANT =
      "(TIMESTAMP '1970-01-01 00:00:00' + INTERVAL UNIX_TIMESTAMP({}) SECOND)";

  /** With the digits that make the same float again; by itself it has six. */
  private static final String FLOAT = "CAST(CAST({} AS DOUBLE) AS CHAR)";

  private static final String TAB = "\t";
  private static final int PARTS = 4;
  private static final int MOST_DECIMALS = 30;
  private static final Pattern TYPE =
      Pattern.compile("(\\w+)(?:\\((\\d+)(?:,(\\d+))?\\))?(.*)", Pattern.DOTALL);

  @Override
  public String sql(DatabaseSource source) {
    String schema = source.schema().isEmpty() ? source.server().database() : source.schema();
    return "SELECT CONCAT(is_nullable, CHAR(9), column_type, CHAR(9), COALESCE(collation_name, ''),"
        + " CHAR(9), column_name) AS l FROM information_schema.columns WHERE table_schema = "
        + MySqlExpressions.string(schema)
        + " AND table_name = "
        + MySqlExpressions.string(source.table())
        + " ORDER BY ordinal_position";
  }

  @Override
  public TableColumn column(String text) {
    String[] parts = text.split(TAB, PARTS);
    boolean nullable = parts[0].equals("YES");
    Matcher type = TYPE.matcher(parts[1].toLowerCase(Locale.ROOT));
    if (!type.matches()) {
      return as(parts[3], TEXT, "String", nullable);
    }
    boolean unsigned = type.group(4).contains("unsigned");
    String name = parts[3];
    return switch (type.group(1)) {
      case "tinyint" -> plain(name, unsigned ? "UInt8" : "Int8", nullable);
      case "smallint" -> plain(name, unsigned ? "UInt16" : "Int16", nullable);
      case "mediumint", "int", "integer" -> plain(name, unsigned ? "UInt32" : "Int32", nullable);
      case "bigint" -> plain(name, unsigned ? "UInt64" : "Int64", nullable);
      case "float" -> TableColumn.only(name, FLOAT, "", type("Float32", nullable));
      case "double", "real" -> plain(name, "Float64", nullable);
      case "decimal", "numeric" -> decimal(name, type, nullable);
      case "date" -> plain(name, "Date32", nullable);
      case "datetime" -> plain(name, "DateTime64(" + fraction(type) + ")", nullable);
      case "timestamp" -> as(name, INSTANT, "DateTime64(" + fraction(type) + ", 'UTC')", nullable);
      case "year" -> as(name, "CAST({} AS UNSIGNED)", "UInt16", nullable);
      case "bit" -> as(name, "CAST({} AS UNSIGNED)", "UInt64", nullable);
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
          plain(name, "String", nullable);
      case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" ->
          as(name, parts[2].startsWith("utf8mb4") ? UTF8 : TEXT, "String", nullable);
      default -> as(name, TEXT, "String", nullable);
    };
  }

  private static TableColumn decimal(String name, Matcher type, boolean nullable) {
    int scale = type.group(3) == null ? 0 : Integer.parseInt(type.group(3));
    String decimal = "Decimal(" + type.group(2) + ", " + scale + ")";
    return scale > MOST_DECIMALS ? only(name, decimal, nullable) : plain(name, decimal, nullable);
  }

  private static String fraction(Matcher type) {
    return type.group(2) == null ? "0" : type.group(2);
  }

  private static TableColumn plain(String name, String type, boolean nullable) {
    return TableColumn.plain(name, type(type, nullable));
  }

  /** What is computed there in another precision. */
  private static TableColumn only(String name, String type, boolean nullable) {
    return TableColumn.only(name, RemoteColumn.SELF, "", type(type, nullable));
  }

  private static TableColumn as(String name, String read, String type, boolean nullable) {
    return TableColumn.made(name, read, type(type, nullable));
  }

  private static ClickHouseType type(String name, boolean nullable) {
    return ClickHouseType.parse(nullable ? RemoteTypes.nullable(name) : name);
  }
}
