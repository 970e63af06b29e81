package io.clickframe.sql.internal.statistics;

import io.clickframe.internal.node.FileSource;
import io.clickframe.spi.ParameterText;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
        FROM file({path:String}, 'ParquetMetadata') ARRAY JOIN columns AS d, arrayEnumerate(columns) AS i
        WHERE d.1 = d.2)\
      """;

  private ParquetFooter() {}

  /** What it says. */
  static TableStatistics of(TypeOracle oracle, FileSource file) {
    Map<String, String> path = Map.of("path", ParameterText.of(file.path()));
    List<String> lines = oracle.lines(new SqlStatement(QUESTION, path, Map.of()));
    double rows = Double.NaN;
    Map<String, ColumnStatistics> columns = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length == FIELDS) { // else a name with a tab in it
        rows = Double.parseDouble(parts[0]);
        columns.put(parts[1], column(parts, rows));
      }
    }
    return new TableStatistics(rows, "Parquet footer", columns);
  }

  private static ColumnStatistics column(String[] parts, double rows) {
    double unit = Math.pow(10, -scale(parts[3]));
    double least = Arrays.stream(numbers(parts[6])).min().orElse(Double.NaN) * unit;
    double most = Arrays.stream(numbers(parts[7])).max().orElse(Double.NaN) * unit;
    double distinct =
        parts[2].startsWith("INT") ? Math.min(rows, (most - least) / unit + 1) : Double.NaN;
    double bits = Double.parseDouble(parts[4]) * 8 / Math.max(1, rows);
    if (parts[5].equals("1") && bits < MOST_BITS) {
      distinct = nearer(distinct, Math.min(rows, Math.pow(2, Math.ceil(bits))));
    }
    return new ColumnStatistics(least, most, distinct);
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

  private static double nearer(double known, double guess) {
    return Double.isNaN(known) ? guess : Math.min(known, guess);
  }

  /** {@code Decimal(precision=15, scale=2)}. */
  private static int scale(String logical) {
    int at = logical.indexOf("scale=");
    return at < 0 ? 0 : Integer.parseInt(logical.substring(at + 6, logical.indexOf(')', at)));
  }
}
