package io.clickframe.testkit.clickbench;

import io.clickframe.DataStore;
import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.data.Hits;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All queries, as cases in which {@code {hits}} stands for the table. */
public final class ClickBenchQueries {
  private ClickBenchQueries() {}

  /** The queries in the benchmark's order. */
  public static List<Case> all() {
    return Stream.of(
            Totals.all(), TopGroups.all(), TextSearches.all(), TopHits.all(), PageViews.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Case::name))
        .toList();
  }

  static Case query(int number, UnaryOperator<DataStore> chain, String sql) {
    return Case.of(
            String.format(Locale.ROOT, "q%02d", number),
            samples -> chain.apply(Hits.in(samples.folder())),
            sql)
        .inOrder()
        .withGolden();
  }
}
