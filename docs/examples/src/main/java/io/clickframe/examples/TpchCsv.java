package io.clickframe.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the TPC-H benchmark as CSV files. Stateless, thread-safe. */
public final class TpchCsv {
  private TpchCsv() {}

  /**
   * Writes one table with a header line.
   *
   * @param scale 1 makes about six million line items
   * @param file is replaced if it is there
   */
  public static void write(TpchTable<?> table, double scale, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(header(table));
      writeRows(table, scale, out);
    }
  }

  /** The columns with their ClickHouse types: {@code o_orderkey Int64, …}. */
  public static String structure(TpchTable<?> table) {
    return table.getColumns().stream()
        .map(column -> column.getColumnName() + " " + clickHouseType(column))
        .collect(Collectors.joining(", "));
  }

  private static String header(TpchTable<?> table) {
    return table.getColumns().stream()
        .map(TpchColumn::getColumnName)
        .collect(Collectors.joining(",", "", "\n"));
  }

  private static <E extends TpchEntity> void writeRows(TpchTable<E> table, double scale, Writer out)
      throws IOException {
    List<TpchColumn<E>> columns = table.getColumns();
    for (E row : table.createGenerator(scale, 1, 1)) {
      char separator = 0;
      for (TpchColumn<E> column : columns) {
        if (separator != 0) {
          out.write(separator);
        }
        separator = ',';
        out.write(text(column, row));
      }
      out.write('\n');
    }
  }

  private static <E extends TpchEntity> String text(TpchColumn<E> column, E row) {
    return switch (column.getType().getBase()) {
      case IDENTIFIER -> Long.toString(column.getIdentifier(row));
      case INTEGER -> Integer.toString(column.getInteger(row));
      case DATE -> LocalDate.ofEpochDay(column.getDate(row)).toString();
      case DOUBLE -> money(column.getDouble(row));
      case VARCHAR -> '"' + column.getString(row).replace("\"", "\"\"") + '"';
    };
  }

  private static String money(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String clickHouseType(TpchColumn<?> column) {
    return switch (column.getType().getBase()) {
      case IDENTIFIER -> "Int64";
      case INTEGER -> "Int32";
      case DATE -> "Date32";
      case DOUBLE -> "Decimal(15, 2)";
      case VARCHAR -> "String";
    };
  }
}
