package io.clickframe.bench;

import java.util.List;
import java.util.Locale;

/**
 * Bars of our time over DuckDB's, by query, on a logarithmic scale around 1: a bar to the left is a
 * query that takes us less time. Stateless.
 */
final class RatioChart {
  private static final int WIDTH = 760;
  private static final int LABELS = 190;
  private static final int FIGURES = 60;
  private static final int LINE = 18;
  private static final int BAR = 12;
  private static final int HEAD = 44;
  private static final double LEAST = 0.25;
  private static final double MOST = 4;
  private static final String STYLE =
      """
      <style>
        svg { background: #ffffff; font: 12px system-ui, sans-serif; }
        text { fill: #1f2328; }
        .title { font-weight: 600; font-size: 14px; }
        .faint { fill: #59636e; }
        .grid { stroke: #d1d9e0; }
        .one { stroke: #1f2328; }
        .faster { fill: #1a7f64; }
        .slower { fill: #c4632a; }
        @media (prefers-color-scheme: dark) {
          svg { background: #0d1117; }
          text { fill: #e6edf3; }
          .faint { fill: #9198a1; }
          .grid { stroke: #3d444d; }
          .one { stroke: #e6edf3; }
          .faster { fill: #3fb68f; }
          .slower { fill: #e08a54; }
        }
      </style>
      """;

  private RatioChart() {}

  /** The chart of the suites that DuckDB took part in. */
  static String svg(List<SuiteTimes> suites) {
    StringBuilder body = new StringBuilder();
    int y = HEAD;
    body.append(text("title", 8, 22, "start", "ClickFrame's time over DuckDB's, by query"));
    body.append(text("faint", 8, 40, "start", "left of 1, ClickFrame takes less time"));
    for (SuiteTimes suite : suites) {
      List<QueryTimes> queries = suite.queries().stream().filter(QueryTimes::withDuck).toList();
      if (!queries.isEmpty()) {
        y = suite(body, y, suite, queries);
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
    %3$s%4$s</svg>
    """
        .formatted(WIDTH, y + LINE, STYLE, body);
  }

  private static int suite(
      StringBuilder body, int top, SuiteTimes suite, List<QueryTimes> queries) {
    int first = top + 3 * LINE;
    int bottom = first + (queries.size() + 1) * LINE;
    body.append(text("title", 8, top + LINE, "start", suite.suite().title()));
    for (double mark : new double[] {LEAST, 0.5, 1, 2, MOST}) {
      body.append(
          String.format(
              Locale.ROOT,
              "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
              mark == 1 ? "one" : "grid",
              x(mark),
              first,
              x(mark),
              bottom));
      body.append(
          text("faint", x(mark), first - 4, "middle", String.format(Locale.ROOT, "%.2g", mark)));
    }
    int y = first;
    for (QueryTimes query : queries) {
      bar(body, y, query.name(), query.toDuck());
      y += LINE;
    }
    bar(body, y, "geometric mean", suite.mean(QueryTimes::toDuck));
    return bottom + LINE;
  }

  private static void bar(StringBuilder body, int y, String name, double ratio) {
    double left = Math.min(x(ratio), x(1));
    body.append(text("", LABELS - 8, y + BAR + 1, "end", name));
    body.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
            ratio <= 1 ? "faster" : "slower",
            left,
            y + 3,
            Math.abs(x(ratio) - x(1)),
            BAR));
    body.append(text("", WIDTH - 8, y + BAR + 1, "end", String.format(Locale.ROOT, "%.2f", ratio)));
  }

  /** Where a ratio lies; those beyond the scale lie at its ends, and their figure tells. */
  private static double x(double ratio) {
    double within = Math.clamp(ratio, LEAST, MOST);
    double part = Math.log(within / LEAST) / Math.log(MOST / LEAST);
    return LABELS + part * (WIDTH - LABELS - FIGURES);
  }

  private static String text(String style, double x, int y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
        style,
        x,
        y,
        anchor,
        text.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
