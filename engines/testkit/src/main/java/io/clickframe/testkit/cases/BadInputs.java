package io.clickframe.testkit.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All bad input. */
public final class BadInputs {
  private static final Map<String, List<BadInput>> TOPICS = topics();

  private BadInputs() {}

  /** The bad inputs by topic. */
  public static Map<String, List<BadInput>> byTopic() {
    return TOPICS;
  }

  private static Map<String, List<BadInput>> topics() {
    Map<String, List<BadInput>> topics = new LinkedHashMap<>();
    topics.put("sources", BadSources.all());
    topics.put("columns", BadColumns.all());
    topics.put("joins", BadJoins.all());
    topics.put("slices", BadSlices.all());
    topics.put("selectors", BadSelectors.all());
    topics.put("expressions", BadExpressions.all());
    topics.put("aggregates", BadAggregates.all());
    topics.put("windows", BadWindows.all());
    topics.put("lambdas", BadLambdas.all());
    topics.put("sql-text", BadSqlTexts.all());
    topics.put("dates", BadDates.all());
    topics.put("queries", BadQueries.all());
    topics.put("missing", BadFills.all());
    topics.put("reshape", BadReshapes.all());
    topics.put("arguments", BadArguments.all());
    topics.put("running", BadRuns.all());
    return Collections.unmodifiableMap(topics);
  }
}
