package io.clickframe.sql.internal.bind;

import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What has to be known of the engine's functions by name. Read once, when first needed.
 * Thread-safe.
 */
final class FunctionCatalog {
  private static final SqlStatement QUERY =
      SqlStatement.of(
          "SELECT concat(if(is_aggregate, 'aggregate', 'volatile'), ' ', lower(name))"
              + " FROM system.functions WHERE is_aggregate OR deterministic = 0"
              + " UNION ALL SELECT concat('combinator ', lower(name))"
              + " FROM system.aggregate_function_combinators");

  private final TypeOracle oracle;
  private final AtomicReference<Names> names = new AtomicReference<>();

  FunctionCatalog(TypeOracle oracle) {
    this.oracle = oracle;
  }

  /** Whether the function computes one value from many rows, with or without combinators. */
  boolean isAggregate(String function) {
    return names().isAggregate(function.toLowerCase(Locale.ROOT));
  }

  /** Whether two calls with the same arguments may differ, or change the number of rows. */
  boolean isVolatile(String function) {
    return names().volatiles.contains(function.toLowerCase(Locale.ROOT));
  }

  private Names names() {
    Names known = names.get();
    if (known == null) {
      known = new Names(oracle.lines(QUERY));
      names.set(known);
    }
    return known;
  }

  private static final class Names {
    final Set<String> aggregates = new HashSet<>();
    final Set<String> combinators = new HashSet<>();
    final Set<String> volatiles = new HashSet<>();

    Names(List<String> lines) {
      for (String line : lines) {
        int space = line.indexOf(' ');
        String name = line.substring(space + 1);
        switch (line.substring(0, space)) {
          case "aggregate" -> aggregates.add(name);
          case "combinator" -> combinators.add(name);
          default -> volatiles.add(name);
        }
      }
    }

    boolean isAggregate(String name) {
      return aggregates.contains(name)
          || combinators.stream()
              .anyMatch(end ->
                  name.length() > end.length()
                      && name.endsWith(end)
                      && isAggregate(name.substring(0, name.length() - end.length())));
    }
  }
}
