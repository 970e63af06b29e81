package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;
import java.util.regex.Pattern;

/** Tables whose rows are merged when they are read. */
final class FinalTable implements Rule {
  private static final Pattern FINAL =
      Pattern.compile("\\bFINAL\\b(?=(?:[^']*'[^']*')*[^']*$)", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Advice> in(Seen seen) {
    return FINAL.matcher(seen.sql()).find()
        ? List.of(
            new Advice(
                "final",
                "rows of a key are merged while they are read, on fewer threads",
                "the statement reads a table with FINAL",
                "read the newest row of each key with argMax(column, version), or have the table"
                    + " merged beforehand, OPTIMIZE TABLE … FINAL",
                seen.queries().flatMap(it -> it.steps().stream()).distinct().toList()))
        : List.of();
  }
}
