package io.clickframe;

import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Phase;
import io.clickframe.explain.Profile;
import io.clickframe.explain.ProfiledRun;
import io.clickframe.internal.engine.Limits;
import io.clickframe.internal.explain.EngineAnswers;
import io.clickframe.internal.explain.advice.Rules;
import io.clickframe.internal.explain.advice.Seen;
import io.clickframe.spi.KeptSources;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.PlanningTime;
import io.clickframe.spi.QueryStats;
import io.clickframe.spi.SqlStatement;
import io.clickframe.spi.StreamTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Runs chains to see where the time goes. */
final class Profiler {
  private Profiler() {}

  /**
   * Runs a chain.
   *
   * @param plan plans it, anew for each run
   */
  static Profile profile(DataContext context, Supplier<PlannedQuery> plan, int runs) {
    return profile(context, plan, true, runs);
  }

  /** Runs a chain that is planned already, with values for its parameters. */
  static Profile profile(DataContext context, PlannedQuery planned, int runs) {
    return profile(context, () -> planned, false, runs);
  }

  private static Profile profile(
      DataContext context, Supplier<PlannedQuery> plan, boolean plans, int runs) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs must be positive, was " + runs);
    }
    List<ProfiledRun> done = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      done.add(run(context, plan, plans));
    }
    PlannedQuery planned = plan.get();
    Explanation explanation = Explainer.explain(context, planned, Explain.ALL);
    EngineProfile engine = measured(context, planned, explanation);
    Seen seen =
        new Seen(
            explanation.plan(),
            explanation.kept(),
            planned.statement().text(),
            explanation.engine().nodes(),
            engine);
    return new Profile(explanation, done, engine, Rules.of(seen));
  }

  private static ProfiledRun run(DataContext context, Supplier<PlannedQuery> plan, boolean plans) {
    long start = System.nanoTime();
    PlannedQuery planned = plan.get();
    PreparedQuery.requireParameters(planned, planned.statement().parameters());
    long begin = System.nanoTime();
    try (KeptStream stream = KeptStream.start(context, planned)) {
      long started = System.nanoTime() - begin;
      long rows = 0;
      long batches = 0;
      long bytes = 0;
      for (VectorSchemaRoot batch = stream.next(); batch != null; batch = stream.next()) {
        rows += batch.getRowCount();
        bytes += batch.getFieldVectors().stream().mapToLong(FieldVector::getBufferSize).sum();
        batches++;
        batch.close();
      }
      long nanos = System.nanoTime() - start;
      PlanningTime planning = plans ? planned.planning() : PlanningTime.NONE;
      StreamTime time = stream.time();
      Map<Phase, Long> phases = new EnumMap<>(Phase.class);
      phases.put(Phase.BIND, planning.bind());
      phases.put(Phase.REWRITE, planning.rewrite());
      phases.put(Phase.EMIT, planning.emit());
      phases.put(Phase.CONNECT, stream.keeping());
      phases.put(Phase.EXECUTE, started - stream.keeping() + time.engine());
      phases.put(Phase.TRANSFER, time.transfer());
      phases.put(Phase.DECODE, time.decode());
      long told = phases.values().stream().mapToLong(Long::longValue).sum();
      phases.put(Phase.OTHER, nanos - told);
      QueryStats stats = stream.stats();
      return new ProfiledRun(
          nanos, phases, rows, batches, bytes, stats.rowsRead(), stats.bytesRead());
    }
  }

  private static EngineProfile measured(
      DataContext context, PlannedQuery planned, Explanation explanation) {
    try (KeptSources sources = KeptStream.keep(context, planned)) {
      SqlStatement bound = Limits.apply(sources.bind(planned).statement(), context.options());
      EngineProfile engine =
          sources.await(() -> EngineAnswers.profile(sources.engine(), bound, explanation.plan()));
      sources.requireNoFailure();
      return engine;
    }
  }
}
