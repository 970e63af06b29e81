package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;
import java.util.regex.Pattern;

/** Conditions on texts for which every row has to be looked at. */
final class SearchedText implements Rule {
  private static final Pattern SEARCH =
      Pattern.compile("\\b(?:match|extract|multiMatchAny)\\(|\\bI?LIKE '[%_]");

  @Override
  public List<Advice> in(Seen seen) {
    return seen.operators("Filter")
        .filter(filter -> SEARCH.matcher(filter.detail()).find())
        .map(filter ->
            new Advice(
                "searched-text",
                "a pattern that may begin anywhere cannot tell which parts of a table or file to"
                    + " leave out",
                filter.text(),
                "if the text begins so, say startsWith(…) or LIKE 'abc%'; else filter by another"
                    + " column first",
                filter.steps()))
        .toList();
  }
}
