package io.clickframe.sql.internal.statistics;

import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.render.Quoting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a Parquet footer would say of a table, found out by reading it once: between which numbers
 * and days its columns lie, and by a sample which of them have few different values.
 */
final class TableStudy {
  private static final Pattern DAY = Pattern.compile("Date|Date32");
  private static final Pattern WHOLE = Pattern.compile("U?Int(8|16|32|64)|Date|Date32");
  private static final Pattern NUMBER =
      Pattern.compile("(U?Int|Float)(8|16|32|64)|Decimal.*|DateTime.*");
  private static final Pattern TEXT = Pattern.compile("(Fixed)?String.*|Enum.*|UUID|Bool");

  private static final int SAMPLE = 65_536;

  /** In a sample; with more different values there may be any number of them in the table. */
  private static final int FEW = SAMPLE / 16;

  private TableStudy() {}

  /** What there is to know. */
  static TableStatistics of(TypeOracle oracle, String table, Schema schema) {
    List<String> ranges = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      String name = Quoting.identifier(column.name());
      String type = column.type().base().text();
      boolean day = DAY.matcher(type).matches();
      boolean number = day || NUMBER.matcher(type).matches();
      for (String end : List.of("min", "max")) {
        String value = end + "(" + name + ")";
        String days = day ? "toInt32(" + value + ")" : value;
        ranges.add(number ? "ifNull(toString(toFloat64(" + days + ")), '')" : "''");
      }
      boolean counted = number || TEXT.matcher(type).matches();
      counts.add(counted ? "toString(uniq(" + name + "))" : "''");
    }
    String question =
        "SELECT arrayJoin(arrayConcat([toString(count()), %s], (SELECT [%s] FROM (SELECT * FROM %s LIMIT %d)))) AS known FROM %s"
            .formatted(String.join(", ", ranges), String.join(", ", counts), table, SAMPLE, table);
    return read(oracle.lines(SqlStatement.of(question)), schema);
  }

  private static TableStatistics read(List<String> lines, Schema schema) {
    double rows = number(lines.getFirst());
    Map<String, ColumnStatistics> columns = new HashMap<>();
    int next = 1;
    int sampled = 1 + 2 * schema.columns().size();
    for (Schema.Column column : schema.columns()) {
      double least = number(lines.get(next++));
      double most = number(lines.get(next++));
      double few = number(lines.get(sampled++));
      boolean whole = WHOLE.matcher(column.type().base().text()).matches();
      double distinct = rows <= SAMPLE || few <= FEW ? few : Double.NaN;
      if (Double.isNaN(distinct) && whole) {
        distinct = Math.min(rows, most - least + 1);
      }
      columns.put(column.name(), new ColumnStatistics(least, most, distinct, Double.NaN));
    }
    return TableStatistics.counted(rows, "read when it was filled", columns);
  }

  /** Infinite ones say nothing of where the others lie. */
  private static double number(String text) {
    boolean finite = !text.isEmpty() && !text.endsWith("inf") && !text.equals("nan");
    return finite ? Double.parseDouble(text) : Double.NaN;
  }
}
