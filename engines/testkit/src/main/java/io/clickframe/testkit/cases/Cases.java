package io.clickframe.testkit.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cases. */
public final class Cases {
  private static final Map<String, List<Case>> TOPICS = topics();

  private Cases() {}

  /** The cases by topic; the topics' names are legal names of folders. */
  public static Map<String, List<Case>> byTopic() {
    return TOPICS;
  }

  private static Map<String, List<Case>> topics() {
    Map<String, List<Case>> topics = new LinkedHashMap<>();
    topics.put("sources", SourceCases.all());
    topics.put("select", SelectCases.all());
    topics.put("selectors", SelectorCases.all());
    topics.put("filter", FilterCases.all());
    topics.put("expressions", ExpressionCases.all());
    topics.put("lambdas", LambdaCases.all());
    topics.put("division", DivisionCases.all());
    topics.put("arithmetic", ArithmeticCases.all());
    topics.put("casts", CastCases.all());
    topics.put("literals", LiteralCases.all());
    topics.put("missing", MissingCases.all());
    topics.put("sort", SortCases.all());
    topics.put("limit", LimitCases.all());
    topics.put("aggregates", AggregateCases.all());
    topics.put("aggregate-functions", AggregateFunctionCases.all());
    topics.put("grouping", GroupingCases.all());
    topics.put("windows", WindowCases.all());
    topics.put("qualify", QualifyCases.all());
    topics.put("joins", JoinCases.all());
    topics.put("join-types", JoinTypeCases.all());
    topics.put("found", FoundCases.all());
    topics.put("join-any", AnyJoinCases.all());
    topics.put("join-keys", JoinKeyCases.all());
    topics.put("join-asof", AsofCases.all());
    topics.put("slices", SliceCases.all());
    topics.put("combine", CombineCases.all());
    topics.put("reshape", ReshapeCases.all());
    topics.put("summaries", SummaryCases.all());
    topics.put("fragments", FragmentCases.all());
    topics.put("sub-queries", SubqueryCases.all());
    topics.put("written-queries", WrittenQueryCases.all());
    topics.put("nesting", NestingCases.all());
    topics.put("flat", FlatCases.all());
    topics.put("unread", UnreadCases.all());
    topics.put("hostile-names", HostileNameCases.all());
    return Collections.unmodifiableMap(topics);
  }
}
