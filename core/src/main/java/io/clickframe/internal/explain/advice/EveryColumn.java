package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import io.clickframe.explain.PlanNode;
import java.util.List;
import java.util.regex.Pattern;

/** SQL texts that ask for all columns of which few are used. */
final class EveryColumn implements Rule {
  private static final Pattern STAR = Pattern.compile("(?i)\\bSELECT\\s+(?:\\w+\\.)?\\*");
  private static final int TIMES_AS_MANY = 4;

  @Override
  public List<Advice> in(Seen seen) {
    int used = seen.plan().root().columns().size();
    return seen.queries()
        .filter(query -> STAR.matcher(query.detail()).find())
        .filter(query -> query.columns().size() >= TIMES_AS_MANY * used)
        .map(query -> advice(query, used))
        .toList();
  }

  private static Advice advice(PlanNode query, int used) {
    return new Advice(
        "every-column",
        "a query that asks for all columns may have to read them all",
        "%s gives %d columns, the result has %d"
            .formatted(query.text(), query.columns().size(), used),
        "name the columns that are needed",
        query.steps());
  }
}
