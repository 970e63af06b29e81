package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/**
 * What conditions with alternatives over several inputs say of one alone: {@code (a = 1 AND b = 2)
 * OR (a = 3 AND b = 4)} is true only where {@code a = 1 OR a = 3} is. The condition itself stays.
 */
final class Alternatives {
  private Alternatives() {}

  /** Conditions on an input, over its own columns. */
  static List<RexNode> of(JoinGraph graph, int number) {
    Side side = new Side(graph, number);
    List<RexNode> implied = new ArrayList<>();
    for (RexNode condition : graph.rest()) {
      int read = graph.inputs(condition);
      if ((read >> number & 1) == 1 && Integer.bitCount(read) > 1) {
        RexNode own = side.own(condition);
        if (own != null) {
          implied.add(own);
        }
      }
    }
    return implied;
  }

  private record Side(JoinGraph graph, int number) {

    /** What the condition says of the input; null if that is nothing. */
    @Nullable RexNode own(RexNode condition) {
      List<RexNode> alternatives = alternatives(Fragments.known(condition));
      if (alternatives.size() < 2) {
        return null;
      }
      RexBuilder builder = graph.region().inputs().getFirst().getCluster().getRexBuilder();
      int start = graph.region().starts().get(number);
      List<RexNode> all = new ArrayList<>();
      for (RexNode alternative : alternatives) {
        List<RexNode> own =
            RelOptUtil.conjunctions(alternative).stream()
                .filter(part -> graph.inputs(part) == 1 << number)
                .map(part -> RexUtil.shift(part, -start))
                .toList();
        if (own.isEmpty()) {
          return null;
        }
        all.add(Conditions.all(builder, own));
      }
      List<RexNode> different = all.stream().distinct().toList();
      return different.size() == 1
          ? different.getFirst()
          : builder.makeCall(Conditions.TRUTH, ChFunction.of("or"), different);
    }

    private static List<RexNode> alternatives(RexNode condition) {
      if (condition instanceof RexCall call && call.getOperator().getName().equals("or")) {
        return IntStream.range(0, call.getOperands().size())
            .mapToObj(i -> alternatives(call.getOperands().get(i)))
            .flatMap(List::stream)
            .toList();
      }
      return List.of(condition);
    }
  }
}
