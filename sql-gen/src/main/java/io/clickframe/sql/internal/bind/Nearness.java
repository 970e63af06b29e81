package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Conditions;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The inequality of an as-of join.
 *
 * @param operator what the left value is to the right one, for example {@code greaterOrEquals}
 * @param left the left side's value
 * @param right the right side's value
 * @param condition the whole of it as the engine needs it
 */
record Nearness(String operator, RexNode left, RexNode right, RexNode condition) {

  private static final Map<String, String> MIRRORED =
      Map.of(
          "less", "greater",
          "lessOrEquals", "greaterOrEquals",
          "greater", "less",
          "greaterOrEquals", "lessOrEquals");
  private static final Set<String> TIMES = Set.of("Date", "Date32", "DateTime", "DateTime64");

  static Nearness of(Session session, Scope scope, int leftCount, ExpressionNode node) {
    String shown = ExpressionText.of(node);
    RexNode typed = new ExpressionBinder(session, scope).typed(List.of(node)).get(0);
    if (!(typed instanceof RexCall call) || !MIRRORED.containsKey(call.getOperator().getName())) {
      throw noInequality(scope.step(), shown);
    }
    String name = call.getOperator().getName();
    RexNode first = call.getOperands().get(0);
    RexNode second = call.getOperands().get(1);
    ImmutableBitSet leftSide = ImmutableBitSet.range(leftCount);
    ImmutableBitSet firstUses = RelOptUtil.InputFinder.bits(first);
    ImmutableBitSet secondUses = RelOptUtil.InputFinder.bits(second);
    boolean mirrored = !leftSide.contains(firstUses);
    ImmutableBitSet leftUses = mirrored ? secondUses : firstUses;
    ImmutableBitSet rightUses = mirrored ? firstUses : secondUses;
    if (leftUses.isEmpty()
        || rightUses.isEmpty()
        || !leftSide.contains(leftUses)
        || leftSide.intersects(rightUses)) {
      throw noInequality(scope.step(), shown);
    }
    RexNode left = mirrored ? second : first;
    RexNode right = mirrored ? first : second;
    String operator = mirrored ? MIRRORED.getOrDefault(name, name) : name;
    requireDistance(scope.step(), shown, left);
    requireDistance(scope.step(), shown, right);
    RexNode condition =
        session
            .rex()
            .makeCall(
                Conditions.TRUTH,
                ChFunction.of(operator),
                comparable(session, scope, List.of(left, right)));
    return new Nearness(operator, left, right, condition);
  }

  private static RuntimeException noInequality(Step step, String shown) {
    return step.invalid(
        shown,
        "an as-of join needs one inequality between a value of each side, such as"
            + " left.col(\"time\").ge(right.col(\"time\")); equal columns go into by(…)",
        null);
  }

  private static void requireDistance(Step step, String shown, RexNode value) {
    if (!isTime(value) && !isNumber(value)) {
      throw step.invalid(
          shown,
          "an as-of join finds the nearest number, date or time, this is "
              + Outputs.type(value).text()
              + "; cast it",
          null);
    }
  }

  /** Whether the value is a date or a time. */
  static boolean isTime(RexNode value) {
    return TIMES.contains(family(value));
  }

  private static boolean isNumber(RexNode value) {
    String family = family(value);
    return (family.startsWith("Int") && !family.startsWith("Interval"))
        || family.startsWith("UInt")
        || family.startsWith("Float")
        || family.equals("Decimal");
  }

  static String family(RexNode value) {
    return Outputs.type(value).type().base().family();
  }

  /** In types that the engine compares; NaN, which the engine takes for near, as NULL. */
  private static List<RexNode> comparable(Session session, Scope scope, List<RexNode> values) {
    ChType left = Outputs.type(values.get(0));
    ChType right = Outputs.type(values.get(1));
    ChType common =
        CommonTypes.of(session, scope.step(), left, right)
            .orElseThrow(() ->
                scope
                    .step()
                    .invalid(
                        "the inequality",
                        "it compares "
                            + left.text()
                            + " with "
                            + right.text()
                            + ", and no type holds both; cast one side",
                        null));
    boolean cast = CommonTypes.needsAlignment(left, right);
    List<RexNode> untyped =
        values.stream()
            .map(value -> cast ? CommonTypes.cast(session, common, value) : value)
            .map(value -> family(value).startsWith("Float") ? withoutNan(session, value) : value)
            .toList();
    return session.typer().type(session.rex(), scope, untyped);
  }

  private static RexNode withoutNan(Session session, RexNode value) {
    RexNode isNan = call(session, "isNaN", value);
    RexNode nothing = session.rex().makeCall(LiteralTypes.of(null), new Constant(null), List.of());
    return call(session, "if", isNan, nothing, value);
  }

  private static RexNode call(Session session, String function, RexNode... operands) {
    return session.rex().makeCall(Typer.UNTYPED, ChFunction.of(function), List.of(operands));
  }

  /** The same values as columns of the join, where those of the right side may be NULL. */
  Nearness ofJoined(Session session, Scope joined) {
    RexShuttle shuttle =
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef column) {
            return session
                .rex()
                .makeInputRef(joined.fields().get(column.getIndex()).type(), column.getIndex());
          }
        };
    return new Nearness(operator, left.accept(shuttle), right.accept(shuttle), condition);
  }
}
