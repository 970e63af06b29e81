package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import io.clickframe.internal.node.SortKey;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An aggregate: one value of many rows. It stands in {@link GroupedStore#agg}, or over a window in
 * the steps that take windows; which rows it sees, and how, can be said before. Immutable.
 */
public final class AggregateExpression extends Expression {
  private static final Pattern COMBINATOR = Pattern.compile("[A-Z][A-Za-z]*");

  /** Those whose result depends on the order of what they see. */
  private static final Set<String> ORDERED = Set.of("first", "last", "groupArray", "groupConcat");

  private final Aggregation call;

  AggregateExpression(Aggregation call) {
    super(call);
    this.call = call;
  }

  /**
   * The same aggregate of the rows for which a condition is true; over none of them NULL where the
   * aggregate is NULL over no rows.
   */
  public AggregateExpression filter(Expression condition) {
    ExpressionNode before = call.modifiers().filter();
    Expression all = before == null ? condition : new Expression(before).and(condition);
    return new AggregateExpression(call.with(call.modifiers().filtered(all.node())));
  }

  /** Like {@link #filter(Expression)}; the condition is SQL text. */
  public AggregateExpression filter(String sql) {
    return filter(new Expression(Arguments.item("filter", sql)));
  }

  /**
   * The same aggregate of the different values.
   *
   * @throws ClickFrameException if it counts rows, or its values are in order
   */
  public AggregateExpression distinct() {
    if (call.arguments().isEmpty()) {
      throw unfit("distinct()", "it has no values; use col(\"name\").countDistinct()");
    }
    if (!call.modifiers().order().isEmpty() || !call.modifiers().combinators().isEmpty()) {
      throw unfit(
          "distinct()", "say so before anything else but filter(…), and without orderBy(…)");
    }
    return new AggregateExpression(call.with(call.modifiers().onlyDistinct()));
  }

  /**
   * The same aggregate of the rows in order, for those that go by it: {@link #first}, {@link
   * #last}, {@link #collect}, {@link #joined}. Rows that are equal in all keys are in no particular
   * order.
   *
   * @param keys {@link SortOrder}s, all in the same direction; an expression or a text sorts
   *     ascending
   * @throws ClickFrameException if the aggregate goes by no order, or the directions differ
   */
  public AggregateExpression orderBy(Object... keys) {
    List<SortKey> order = Arguments.sortKeys("orderBy", keys);
    if (!ORDERED.contains(call.function())
        || call.modifiers().distinct()
        || !call.modifiers().combinators().isEmpty()) {
      throw unfit("orderBy(…)", "its result does not depend on the order of the rows");
    }
    if (order.stream().map(SortKey::descending).distinct().count() > 1) {
      throw unfit("orderBy(…)", "the engine sorts inside an aggregate in one direction only");
    }
    return new AggregateExpression(call.with(call.modifiers().ordered(order)));
  }

  /** NULL over no rows, for an aggregate by name that would have a default there. */
  public AggregateExpression orNull() {
    return new AggregateExpression(
        new Aggregation(
            call.function(), call.parameters(), call.arguments(), true, call.modifiers()));
  }

  /**
   * What the aggregate has gathered, instead of its result: an {@code AggregateFunction}, to be
   * stored, and finished later by {@link Expression#merge}.
   */
  public AggregateExpression state() {
    return combinator("State");
  }

  /** The aggregate of each element of arrays of equal length, as an array. */
  public AggregateExpression forEach() {
    return combinator("ForEach");
  }

  /**
   * Any of ClickHouse's aggregate function combinators by its name: {@code sum().combinator("Map")}
   * is {@code sumMap}. With ClickHouse's own meaning, over no rows, too.
   *
   * @throws ClickFrameException if the name is not one of a combinator, or this has its own method
   */
  public AggregateExpression combinator(String name) {
    switch (name) {
      case "If" -> throw unfit("combinator(\"If\")", "use filter(…)");
      case "Distinct" -> throw unfit("combinator(\"Distinct\")", "use distinct()");
      case "OrNull" -> throw unfit("combinator(\"OrNull\")", "use orNull()");
      default -> {}
    }
    if (!COMBINATOR.matcher(name).matches()) {
      throw unfit("combinator(\"" + name + "\")", "a combinator is a word such as Array or Map");
    }
    if (!call.modifiers().order().isEmpty()) {
      throw unfit("combinator(\"" + name + "\")", "its values are in an order");
    }
    return new AggregateExpression(
        new Aggregation(
            call.function(),
            call.parameters(),
            call.arguments(),
            false,
            call.modifiers().combined(name)));
  }

  /**
   * The aggregate of the rows that a window shows, for each row. May stand in {@code select},
   * {@code assign}, {@code sort} and {@code qualify}.
   *
   * @throws ClickFrameException if the window measures a range without an order
   */
  public Expression over(Window window) {
    return new Expression(new WindowCall(call, false, window.checked(toString())));
  }

  private ClickFrameException unfit(String method, String reason) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot call " + this + "." + method + ": " + reason);
  }
}
