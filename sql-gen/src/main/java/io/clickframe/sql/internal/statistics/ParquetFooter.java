package io.clickframe.sql.internal.statistics;

import io.clickframe.internal.node.FileSource;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The footer of a Parquet file, as the engine's format {@code ParquetMetadata} gives it: no row is
 * read.
 */
final class ParquetFooter {
  private static final int FIELDS = 8;

  /** Beyond that a dictionary is not worth a guess: writers give them up. */
  private static final double MOST_BITS = 20;

  /** One line for each column: what it is, and the least and greatest values of the row groups. */
  private static final String QUESTION =
      """
      SELECT concat(toString(num_rows), '\t', d.1, '\t', d.5, '\t', d.6, '\t', toString(d.8), '\t',
        toString(hasAny(d.11, ['RLE_DICTIONARY', 'PLAIN_DICTIONARY'])), '\t',
        arrayStringConcat(least, ','), '\t', arrayStringConcat(most, ','))
      FROM (
        SELECT num_rows, d, d.5 NOT LIKE '%BYTE_ARRAY' OR d.6 LIKE 'Decimal%' AS numeric,
          if(numeric AND num_row_groups <= 1000, row_groups, []) AS groups,
          arrayMap(g -> ifNull(g.6[i].6.4, ''), groups) AS least,
          arrayMap(g -> ifNull(g.6[i].6.5, ''), groups) AS most
        FROM {source} ARRAY JOIN columns AS d, arrayEnumerate(columns) AS i
        WHERE d.1 = d.2)\
      """;

  /** The format in which the engine gives it. */
  static final String FORMAT = "ParquetMetadata";

  private ParquetFooter() {}

  /** What it says, or those of all files that a pattern stands for. */
  static TableStatistics of(TypeOracle oracle, FileSource file) {
    Map<String, String> path = Map.of("path", ParameterText.of(file.path()));
    String from = "file({path:String}, '" + FORMAT + "')";
    return of(oracle, new SqlStatement(from, path, Map.of()));
  }

  /**
   * The same.
   *
   * @param from what stands behind FROM, with all that a statement needs for it
   */
  static TableStatistics of(TypeOracle oracle, SqlStatement from) {
    Map<String, Column> columns = new HashMap<>();
    for (String line : oracle.lines(from.withText(QUESTION.replace("{source}", from.text())))) {
      String[] parts = line.split("\t", -1);
      if (parts.length == FIELDS) { // else a name with a tab in it
        columns.merge(parts[1], Column.of(parts), Column::with);
      }
    }
    double rows = columns.values().stream().mapToDouble(Column::rows).max().orElse(Double.NaN);
    Map<String, ColumnStatistics> known = new HashMap<>();
    columns.forEach((name, column) -> {
      if (column.rows == rows) { // else a file lacks it
        known.put(name, column.statistics());
      }
    });
    return TableStatistics.counted(rows, "Parquet footer", known);
  }

  /**
   * A column of a file, or of several.
   *
   * @param unit by how much its values differ at least; NaN if that is not known
   * @param few what its dictionary has room for; NaN if it has none
   * @param size of all its values, in bytes
   */
  private record Column(
      double rows, double least, double most, double unit, double few, double size) {
    static Column of(String[] parts) {
      double rows = Double.parseDouble(parts[0]);
      double unit = Math.pow(10, -scale(parts[3]));
      double least = Arrays.stream(numbers(parts[6])).min().orElse(Double.NaN) * unit;
      double most = Arrays.stream(numbers(parts[7])).max().orElse(Double.NaN) * unit;
      double size = Double.parseDouble(parts[4]);
      double bits = size * 8 / Math.max(1, rows);
      boolean dictionary = parts[5].equals("1") && bits < MOST_BITS;
      return new Column(
          rows,
          least,
          most,
          parts[2].startsWith("INT") ? unit : Double.NaN,
          dictionary ? Math.min(rows, Math.pow(2, Math.ceil(bits))) : Double.NaN,
          size);
    }

    Column with(Column other) {
      return new Column(
          rows + other.rows,
          Math.min(least, other.least),
          Math.max(most, other.most),
          Math.min(unit, other.unit),
          Math.max(few, other.few),
          size + other.size);
    }

    ColumnStatistics statistics() {
      double whole = Math.min(rows, (most - least) / unit + 1);
      double distinct = Double.isNaN(few) ? whole : nearer(whole, few);
      return new ColumnStatistics(least, most, distinct, size / Math.max(1, rows));
    }
  }

  /** NaN among them if one is not known. */
  private static double[] numbers(String texts) {
    return Arrays.stream(texts.split(",", -1)).mapToDouble(ParquetFooter::number).toArray();
  }

  /** Decimals of fixed length are their bytes, the highest first, with a blank behind each. */
  private static double number(String text) {
    try {
      if (!text.endsWith(" ")) {
        return Double.parseDouble(text);
      }
      String[] parts = text.strip().split(" ", -1);
      byte[] bytes = new byte[parts.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(parts[i]);
      }
      return new BigInteger(bytes).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The smaller one of those that are known. */
  private static double nearer(double known, double guess) {
    return Double.isNaN(known) ? guess : Math.min(known, guess);
  }

  /** {@code Decimal(precision=15, scale=2)}, or a time with {@code timeUnit=milliseconds}. */
  private static int scale(String logical) {
    if (logical.startsWith("Timestamp")) {
      return logical.contains("=milli") ? 3 : logical.contains("=micro") ? 6 : 9;
    }
    int at = logical.indexOf("scale=");
    return at < 0 ? 0 : Integer.parseInt(logical.substring(at + 6, logical.indexOf(')', at)));
  }
}
