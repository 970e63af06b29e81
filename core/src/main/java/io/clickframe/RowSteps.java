package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.RelationNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records steps that take some of the rows. */
final class RowSteps {
  private RowSteps() {}

  static RelationNode head(String step, RelationNode input, long count) {
    return new RelationNode.Limit(input, notNegative(step, count), 0, CallSite.here());
  }

  static RelationNode offset(RelationNode input, long count) {
    return new RelationNode.Limit(input, null, notNegative("offset", count), CallSite.here());
  }

  static RelationNode tail(RelationNode input, long count) {
    long rows = notNegative("tail", count);
    if (!isSorted(input)) {
      throw invalid(
          "Cannot call tail("
              + count
              + ") where rows are in no order: sort first, with sort(…).tail("
              + count
              + ")");
    }
    return new RelationNode.Tail(input, rows, CallSite.here());
  }

  static RelationNode first(String step, RelationNode input, long count, @Nullable Object... keys) {
    if (count < 1) {
      throw invalid("Cannot call " + step + "(" + count + ", …): expected one or more rows");
    }
    return new RelationNode.LimitBy(
        step, input, count, Arguments.items(step, keys), CallSite.here());
  }

  static RelationNode sample(RelationNode input, double fraction, @Nullable Object... keys) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw invalid(
          "Cannot call sample("
              + fraction
              + "): expected a fraction of the rows, more than 0 and at most 1");
    }
    return new RelationNode.Sample(
        input,
        fraction,
        keys.length == 0 ? List.of() : Arguments.items("sample", keys),
        CallSite.here());
  }

  /** Whether the rows are in the order of a sort; a choice of rows and columns keeps it. */
  private static boolean isSorted(RelationNode node) {
    RelationNode last = node;
    while (true) {
      switch (last) {
        case RelationNode.Sort _, RelationNode.ValueCounts _ -> {
          return true;
        }
        case RelationNode.Aggregate _,
            RelationNode.Distinct _,
            RelationNode.Pivot _,
            RelationNode.Unpivot _,
            RelationNode.Explode _,
            RelationNode.Describe _ -> {
          return false;
        }
        case RelationNode.OnOne step -> last = step.input();
        case RelationNode.Scan _,
            RelationNode.OnTwo _,
            RelationNode.Union _,
            RelationNode.SqlQuery _ -> {
          return false;
        }
      }
    }
  }

  private static long notNegative(String step, long count) {
    if (count < 0) {
      throw invalid("Cannot call " + step + "(" + count + "): expected zero or more rows");
    }
    return count;
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
