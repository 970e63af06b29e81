package io.clickframe.testkit.tpch;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The queries of the benchmark. Their SQL is that of the specification but for what ClickHouse
 * needs: decimals have their type, a sum without groups is {@code sumOrNull}, an outer join says
 * that it wants NULL. Parameters are the specification's validation values unless those leave
 * nothing at scale 0.01.
 */
public final class TpchQueries {
  private TpchQueries() {}

  /** All queries in the order of their numbers. */
  public static List<TpchQuery> all() {
    return Stream.of(
            PricingQueries.all(),
            PartQueries.all(),
            SupplierQueries.all(),
            OrderQueries.all(),
            MarketQueries.all(),
            CustomerQueries.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(TpchQuery::name))
        .toList();
  }
}
