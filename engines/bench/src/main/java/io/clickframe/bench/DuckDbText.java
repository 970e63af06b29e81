package io.clickframe.bench;

import java.util.regex.Pattern;

/**
 * Statements of the test kit as DuckDB writes them. They are standard SQL but for a few names: of
 * sums without rows, of decimals, and of what ClickHouse must be told to divide or join as others
 * do.
 */
final class DuckDbText {
  private static final Pattern OR_NULL = Pattern.compile("\\b(sum|avg|min|max)OrNull\\(");
  private static final Pattern DECIMAL = Pattern.compile("toDecimal64\\('([0-9.]+)', \\d+\\)");
  private static final Pattern CAST =
      Pattern.compile("CAST\\((.*?), 'Nullable\\(Decimal\\(38, 12\\)\\)'\\)", Pattern.DOTALL);
  private static final Pattern SETTINGS = Pattern.compile("\\s*SETTINGS .*", Pattern.DOTALL);

  private DuckDbText() {}

  /** The statement; tables have names there. */
  static String of(String statement) {
    String sums = OR_NULL.matcher(statement).replaceAll("$1(");
    String decimals = DECIMAL.matcher(sums).replaceAll("$1");
    String quotients = CAST.matcher(decimals).replaceAll("($1)").replace("toFloat64(", "(");
    return SETTINGS.matcher(quotients).replaceAll("").replace("length(", "strlen(");
  }
}
