package io.clickframe.internal.explain;

import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EnginePlan;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Plan;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.internal.engine.EngineVersion;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** What engines say of statements, matched with our plan. */
public final class EngineAnswers {
  /** The first in which {@code EXPLAIN ANALYZE} is known to be. */
  private static final EngineVersion ANALYZE = new EngineVersion(26, 7);

  private EngineAnswers() {}

  /**
   * What the engine would do. Reads metadata only.
   *
   * @throws io.clickframe.error.ClickFrameException if it refuses to say
   */
  public static EnginePlan plan(Engine engine, SqlStatement statement, Plan plan) {
    String text =
        String.join(
            "\n",
            engine.lines(
                statement.withText(
                    "EXPLAIN PLAN json = 1, indexes = 1, header = 1 " + statement.text())));
    List<EngineNode> nodes = EnginePlanReader.read(text);
    return new EnginePlan(EngineMatch.of(Estimates.on(nodes, engine, statement), plan), null);
  }

  /**
   * What the engine does in a run whose rows go nowhere.
   *
   * @throws io.clickframe.error.ClickFrameException if the run fails
   */
  public static EngineProfile profile(Engine engine, SqlStatement statement, Plan plan) {
    if (!ANALYZE.isIn(engine.version())) {
      return LoggedRun.profile(
          engine,
          statement,
          "EXPLAIN ANALYZE needs ClickHouse %s; this server is %s"
              .formatted(ANALYZE, engine.version()));
    }
    EngineEvents.Counted<List<String>> run =
        EngineEvents.count(
            engine,
            statement.withText("EXPLAIN ANALYZE indexes = 1 " + statement.text()),
            engine::lines);
    EngineProfile read = AnalyzeReader.read(run.given());
    List<EngineNode> nodes =
        EngineMatch.of(read.operators().stream().map(ProfiledOperator::node).toList(), plan);
    List<ProfiledOperator> operators = new ArrayList<>();
    for (ProfiledOperator it : read.operators()) {
      operators.add(
          new ProfiledOperator(
              nodes.get(it.node().id()),
              it.rowsIn(),
              it.rowsOut(),
              it.bytesIn(),
              it.bytesOut(),
              it.nanos(),
              it.share(),
              it.parallelism(),
              it.threads(),
              it.stages()));
    }
    return new EngineProfile(
        read.planningNanos(),
        read.executionNanos(),
        read.rowsRead(),
        read.bytesRead(),
        read.peakMemory(),
        run.events(),
        operators,
        null);
  }
}
