package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.Suggestions;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.EnginePlan;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.internal.explain.EngineAnswers;
import io.clickframe.internal.explain.advice.Rules;
import io.clickframe.internal.explain.advice.Seen;
import io.clickframe.internal.node.CallSite;
import io.clickframe.spi.PlanReport;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;
import io.clickframe.type.ClickHouseType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what planned chains will do; runs none. */
final class Explainer {
  private Explainer() {}

  static Explanation explain(DataContext context, PlannedQuery planned, Explain level) {
    PlanReport report = planned.report();
    EnginePlan engine =
        level.has(Explain.ENGINE)
            ? engine(context, planned, report)
            : EnginePlan.missing("explain(Explain.ENGINE) or explain(Explain.ALL) does");
    SqlStatement statement = planned.statement();
    Seen seen = new Seen(report.plan(), report.kept(), statement.text(), engine.nodes(), null);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, ClickHouseType> parameter : planned.parameters().entrySet()) {
      parameters.put(parameter.getKey(), parameter.getValue().toString());
    }
    return new Explanation(
        level,
        report.steps(),
        report.plan(),
        report.fences(),
        report.kept(),
        report.notes(),
        report.rewrites(),
        report.lineage(),
        statement.sql(),
        parameters,
        statement.settings(),
        engine,
        Rules.of(seen));
  }

  static ColumnLineage lineage(PlannedQuery planned, String column) {
    List<ColumnLineage> known = planned.report().lineage();
    return known.stream()
        .filter(it -> it.column().equals(column))
        .findFirst()
        .orElseThrow(() ->
            new UnknownColumnException(
                "Unknown column '%s' in lineage() at %s. %s"
                    .formatted(
                        column,
                        CallSite.here(),
                        Suggestions.hint(column, "columns", planned.schema().names())),
                null));
  }

  private static EnginePlan engine(DataContext context, PlannedQuery planned, PlanReport report) {
    if (!planned.statement().parameters().keySet().containsAll(planned.parameters().keySet())) {
      return EnginePlan.missing("the statement has parameters, which have no values yet");
    }
    Optional<SqlStatement> unfed = planned.unfed(context.engine());
    if (unfed.isEmpty()) {
      return EnginePlan.missing("rows of the program are sent to the engine when it runs");
    }
    try {
      return EngineAnswers.plan(context.engine(), unfed.get(), report.plan());
    } catch (ClickFrameException e) {
      return EnginePlan.missing(String.valueOf(e.getMessage()));
    }
  }
}
