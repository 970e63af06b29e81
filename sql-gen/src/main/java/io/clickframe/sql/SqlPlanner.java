package io.clickframe.sql;

import io.clickframe.Schema;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.resource.WarmUp;
import io.clickframe.spi.CheckedChain;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SourceState;
import io.clickframe.sql.internal.bind.ChainBinder;
import io.clickframe.sql.internal.bind.FirstPlan;
import io.clickframe.sql.internal.render.Rewrites;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Binds a recorded chain to a Calcite plan and prints it as one ClickHouse statement. Thread-safe.
 */
public final class SqlPlanner implements Planner {
  private static final WarmUp WARM_UP = new WarmUp(FirstPlan::make);

  private final TypeOracle oracle;
  private final Rewrites rewrites = Rewrites.configured();
  private final AtomicReference<@Nullable ChainBinder> binder = new AtomicReference<>();

  /** A planner that asks {@code oracle} for schemas and types. */
  public SqlPlanner(TypeOracle oracle) {
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
  }

  /**
   * Loads what planning needs, which takes half a second. Worth calling on another thread by an
   * engine that has something else to do first; the first plan waits for it.
   */
  public static void warmUp() {
    WARM_UP.await();
  }

  @Override
  public PlannedQuery plan(RelationNode relation, QueryOptions options) {
    return binder().plan(relation, options);
  }

  @Override
  public @Nullable CheckedChain check(RelationNode step, List<CheckedChain> inputs) {
    return binder().check(step, inputs);
  }

  @Override
  public SourceState state(List<SourceNode> sources) {
    return binder().state(sources);
  }

  @Override
  public void study(String database, String table, Schema schema) {
    binder().study(database, table, schema);
  }

  private ChainBinder binder() {
    ChainBinder known = binder.get();
    if (known != null) {
      return known;
    }
    warmUp();
    binder.compareAndSet(null, new ChainBinder(oracle, rewrites));
    return Objects.requireNonNull(binder.get());
  }
}
