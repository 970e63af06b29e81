package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.CheckedChain;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.PlanningTime;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.cache.BoundedCache;
import io.clickframe.sql.internal.cache.ChainKey;
import io.clickframe.sql.internal.cache.FileLook;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of chains that were planned before, by all that their plans depend on. A program
 * seldom has many: the lines that record chains are as many as they are, and only other constants
 * in them make other chains. Thread-safe.
 */
final class PlanMemory {
  private static final int MOST = Integer.getInteger("clickframe.plans.remembered", 256);

  /** A chain has several steps. */
  private static final int STEPS = 8;

  private final BoundedCache<ChainKey, Plan> plans = new BoundedCache<>(Math.max(1, MOST));
  private final BoundedCache<ChainKey, Schema> steps =
      new BoundedCache<>(Math.max(1, STEPS * MOST));

  /**
   * What there is to remember: nothing that holds rows, tables or the chain itself.
   *
   * @param sources the places, among the sources of the chain, of those that are read
   */
  private record Plan(
      SqlStatement statement,
      Schema schema,
      Map<String, ClickHouseType> parameters,
      List<Integer> sources) {}

  /** How a chain is planned that nothing is remembered of, and bound. */
  interface Planning {

    /** Plans it. */
    Planned plan();

    /** Binds it. */
    Checked bind();
  }

  /**
   * A new plan.
   *
   * @param sources what it reads
   * @param isFed whether rows of the program are among it
   */
  record Planned(PlannedQuery query, List<SourceNode> sources, boolean isFed) {}

  /** The plan of a chain: the one that is remembered, else a new one. */
  PlannedQuery plan(
      RelationNode relation, QueryOptions options, FileLook files, Planning planning) {
    long start = System.nanoTime();
    ChainKey.Keyed keyed = MOST < 1 ? null : ChainKey.of(relation, options, files);
    if (keyed == null) {
      return planning.plan().query();
    }
    Plan known = plans.find(keyed.key());
    if (known != null) {
      List<SourceNode> sources = known.sources().stream().map(keyed.sources()::get).toList();
      Supplier<Checked> binding = planning::bind;
      return new PlannedQuery(
          known.statement(),
          new Recalled(known.schema(), binding),
          known.parameters(),
          relation,
          sources,
          Map.of(),
          new PlanningTime(System.nanoTime() - start, 0, 0),
          () -> planning.plan().query().report());
    }
    Planned planned = planning.plan();
    PlannedQuery query = planned.query();
    List<Integer> places = places(keyed.sources(), planned.sources());
    if (places != null && !planned.isFed()) {
      plans.put(
          keyed.key(), new Plan(query.statement(), query.schema(), query.parameters(), places));
    }
    return query;
  }

  /**
   * What is known of a step: its columns, if they are remembered, else what a check finds.
   *
   * @param check binds the step alone; null if that would take reading a source
   * @param binding binds all of its chain
   */
  @Nullable CheckedChain check(
      RelationNode step, Supplier<@Nullable Checked> check, Supplier<Checked> binding) {
    ChainKey key = MOST < 1 ? null : ChainKey.ofColumns(step);
    Schema known = key == null ? null : steps.find(key);
    if (known != null) {
      return new Recalled(known, binding);
    }
    Checked checked = check.get();
    if (key != null && checked != null) {
      steps.put(key, checked.schema());
    }
    return checked;
  }

  /** Null if the plan reads what the chain does not name. */
  private static @Nullable List<Integer> places(List<SourceNode> named, List<SourceNode> read) {
    List<Integer> places = new ArrayList<>();
    for (SourceNode source : read) {
      int place = place(named, source);
      if (place < 0) {
        return null;
      }
      places.add(place);
    }
    return places;
  }

  @SuppressWarnings("ReferenceEquality") // Two sources that say the same are two tables to hold.
  private static int place(List<SourceNode> named, SourceNode source) {
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i) == source) {
        return i;
      }
    }
    return -1;
  }
}
