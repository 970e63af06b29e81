package io.clickframe.internal.explain;

import io.clickframe.Schema;
import io.clickframe.explain.Advice;
import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.ColumnLineage.SourceColumn;
import io.clickframe.explain.EngineNode;
import io.clickframe.explain.EnginePlan;
import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Fence;
import io.clickframe.explain.FiredRewrite;
import io.clickframe.explain.Phase;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import io.clickframe.explain.Profile;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.ProfiledRun;
import io.clickframe.explain.RecordedStep;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Map;

/** Small reports in which every text that a user can choose is the same. */
final class SampleReports {
  private SampleReports() {}

  static Explanation explanation(String text) {
    List<Schema.Column> columns =
        List.of(new Schema.Column(text, ClickHouseType.parse("Nullable(Int64)")));
    return new Explanation(
        Explain.ALL,
        List.of(new RecordedStep(1, text, text, List.of(), 0)),
        new Plan(
            List.of(
                new PlanNode(0, "Remote", text, columns, text, List.of(1), List.of(1), List.of()),
                new PlanNode(1, "Scan", text, columns, text, List.of(1), List.of(), List.of()))),
        List.of(new Fence(0, text, text)),
        List.of(text),
        List.of(text),
        List.of(new FiredRewrite("pushdown", text, text, text)),
        List.of(new ColumnLineage(text, List.of(new SourceColumn(text, text, true)))),
        text,
        Map.of(text, text),
        Map.of(text, text),
        new EnginePlan(List.of(engineNode(text)), null),
        List.of(advice(text)));
  }

  static Profile profile(String text) {
    return new Profile(
        explanation(text),
        List.of(
            new ProfiledRun(
                3_000, Map.of(Phase.BIND, 1_000L, Phase.EXECUTE, 2_000L), 7, 1, 64, 9, 72)),
        new EngineProfile(
            1_000,
            2_000,
            9,
            72,
            4_096,
            Map.of(text, 1L),
            List.of(
                new ProfiledOperator(engineNode(text), 9, 7, 72, 56, 1_500, 0.75, 1, 1, List.of())),
            null),
        List.of(advice(text)));
  }

  private static EngineNode engineNode(String text) {
    return new EngineNode(0, "Expression", text, Map.of(text, text), List.of(0), List.of());
  }

  private static Advice advice(String text) {
    return new Advice("cross-join", text, text, text, List.of(1));
  }
}
