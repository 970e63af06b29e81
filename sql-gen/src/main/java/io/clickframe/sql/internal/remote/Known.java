package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.Columns;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** SQL texts that are understood, as the expressions that they are. */
final class Known {
  private Known() {}

  /** The expression with what is understood of it spelled out. */
  static RexNode of(RexBuilder builder, RexNode node) {
    if (!(node instanceof RexCall call)) {
      return node;
    }
    List<RexNode> operands = call.getOperands().stream().map(it -> of(builder, it)).toList();
    if (call.getOperator() instanceof RawSql raw && raw.known() != null) {
      return Columns.replaced(raw.known(), operands);
    }
    return operands.equals(call.getOperands())
        ? call
        : builder.makeCall(call.getType(), call.getOperator(), operands);
  }

  /**
   * Groups whose aggregates are texts, as three steps: what is aggregated, groups of functions, and
   * what is made of them.
   *
   * @param input what each row gives
   * @param groups over the input
   * @param outputs over the groups
   */
  record Steps(List<RexNode> input, List<AggregateCall> groups, List<RexNode> outputs) {}

  /** The steps, or null if there is no text in it, or one that is not understood. */
  static @Nullable Steps steps(LogicalAggregate aggregate) {
    List<AggregateCall> calls = aggregate.getAggCallList();
    boolean texts =
        calls.stream().anyMatch(call -> ((ChAggregate) call.getAggregation()).raw() != null);
    return texts ? new Reading(aggregate).steps() : null;
  }

  /** Takes the aggregates of one step apart. */
  private static final class Reading {
    private final LogicalAggregate aggregate;
    private final RexBuilder builder;
    private final List<RexNode> input = new ArrayList<>();
    private final List<AggregateCall> groups = new ArrayList<>();
    private final List<RexNode> outputs = new ArrayList<>();

    Reading(LogicalAggregate aggregate) {
      this.aggregate = aggregate;
      this.builder = aggregate.getCluster().getRexBuilder();
      RelNode rows = aggregate.getInput();
      IntStream.range(0, rows.getRowType().getFieldCount())
          .forEach(i -> input.add(RexInputRef.of(i, rows.getRowType())));
      IntStream.range(0, aggregate.getGroupCount())
          .forEach(i -> outputs.add(RexInputRef.of(i, aggregate.getRowType())));
    }

    @Nullable Steps steps() {
      for (AggregateCall call : aggregate.getAggCallList()) {
        ChAggregate function = (ChAggregate) call.getAggregation();
        RawSql raw = function.raw();
        if (raw == null) {
          outputs.add(placed(call, call.getArgList()));
          continue;
        }
        RexNode known = raw.known();
        if (known == null) {
          return null;
        }
        List<RexNode> columns = call.getArgList().stream().map(input::get).toList();
        outputs.add(grouped(Columns.replaced(known, columns)));
      }
      return new Steps(input, groups, outputs);
    }

    private RexNode grouped(RexNode node) {
      if (!(node instanceof RexCall call)) {
        throw new NotPushableException("a column that is neither grouped nor aggregated");
      }
      if (call.getOperator() instanceof ChAggregate function) {
        List<Integer> arguments = new ArrayList<>();
        for (RexNode operand : call.getOperands()) {
          int at = input.indexOf(operand);
          arguments.add(at < 0 ? input.size() : at);
          if (at < 0) {
            input.add(operand);
          }
        }
        return placed(PlanNodes.call(function, arguments, call.getType(), null), arguments);
      }
      List<RexNode> operands = call.getOperands().stream().map(this::grouped).toList();
      return builder.makeCall(call.getType(), call.getOperator(), operands);
    }

    private RexNode placed(AggregateCall call, List<Integer> arguments) {
      groups.add(call.withArgList(arguments).withName("a" + groups.size()));
      int position = aggregate.getGroupCount() + groups.size() - 1;
      return builder.makeInputRef(call.getType(), position);
    }
  }
}
