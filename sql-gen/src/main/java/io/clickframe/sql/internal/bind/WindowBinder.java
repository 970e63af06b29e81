package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.internal.node.SortKey;
import io.clickframe.internal.node.WindowFrame;
import io.clickframe.internal.node.WindowFrame.Unit;
import io.clickframe.internal.node.WindowSpec;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.ChWindow.Direction;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Window functions. Where there is no row to take a value from, ClickHouse gives the type's
 * default; NULL comes of giving it values that can be NULL.
 */
final class WindowBinder {
  /** Functions that hand out values as they are. */
  private static final Set<String> VALUES =
      Set.of("lag", "lead", "first_value", "last_value", "nth_value");

  private static final Set<String> ENDS = Set.of("first_value", "last_value");

  /** Types whose differences the engine can compare with a distance. */
  private static final Set<String> MEASURED =
      Set.of(
          "Int8",
          "Int16",
          "Int32",
          "Int64",
          "UInt8",
          "UInt16",
          "UInt32",
          "UInt64",
          "Float32",
          "Float64",
          "Date",
          "DateTime");

  private final Session session;
  private final ExpressionBinder rows;

  WindowBinder(Session session, ExpressionBinder rows) {
    this.session = session;
    this.rows = rows;
  }

  RexNode bind(WindowCall node) {
    WindowFrame frame = node.window().frame();
    boolean maybeEmpty = frame != null && frame.maybeEmpty();
    return new AggregateLowering(
            session,
            rows.scope,
            maybeEmpty,
            (function, arguments) -> window(node, function, arguments))
        .lower(node.call());
  }

  private RexNode window(WindowCall node, ChAggregate function, List<RexNode> arguments) {
    WindowSpec window = node.window();
    List<RexNode> operands = new ArrayList<>(arguments);
    boolean nullable = false;
    if (VALUES.contains(function.function())) {
      RexNode value = typed(operands.get(0));
      nullable = Outputs.type(value).isNullable();
      boolean canBeNull = Outputs.type(value).orNull().isNullable();
      operands.set(
          0,
          !nullable && canBeNull && givesNull(node)
              ? rows.untyped(ChFunction.of("toNullable"), List.of(value))
              : value);
    }
    boolean respectNulls = nullable && ENDS.contains(function.function()) && !node.ignoreNulls();
    operands.addAll(rows.bindAll(window.partition()));
    List<RexNode> keys = new ArrayList<>();
    List<Direction> order = new ArrayList<>();
    for (SortKey key : window.order()) {
      RexNode bound = rows.bind(key.expression());
      keys.add(isMeasured(window.frame()) ? measured(node, typed(bound), operands) : bound);
      order.add(new Direction(key.descending(), key.nullsFirst()));
    }
    operands.addAll(keys);
    if (operands.stream().anyMatch(ChWindow::in)) {
      throw invalid(
          node,
          "there is a window function inside a window function; compute the inner one with"
              + " assign(…) in a step before");
    }
    return rows.untyped(
        new ChWindow(function, respectNulls, arguments.size(), order, window.frame()), operands);
  }

  private static boolean givesNull(WindowCall node) {
    WindowFrame frame = node.window().frame();
    return switch (node.call().function()) {
      case "lag", "lead" -> node.call().arguments().size() == 2;
      case "nth_value" -> true;
      default -> frame != null && frame.maybeEmpty();
    };
  }

  private static boolean isMeasured(@Nullable WindowFrame frame) {
    return frame != null && frame.unit() == Unit.RANGE && frame.hasOffset();
  }

  /**
   * The key of an order that distances are measured along. What has no distance, NULL and NaN, the
   * engine takes for near to anything: it becomes a partition of its own.
   */
  private RexNode measured(WindowCall node, RexNode key, List<RexNode> partition) {
    ChType type = Outputs.type(key);
    String family = type.type().base().family();
    if (!MEASURED.contains(family)) {
      throw invalid(
          node,
          "the engine measures distances of numbers up to 64 bits, Date and DateTime, this is "
              + type.text()
              + "; cast it, or use rows(…)");
    }
    boolean floating = family.startsWith("Float");
    if (!floating && !type.isNullable()) {
      return key;
    }
    WindowFrame frame = node.window().frame();
    if (frame != null && frame.isOpen()) {
      throw invalid(
          node,
          "a frame with a distance on one side and no end on the other needs values that all have a"
              + " distance, and "
              + type.text()
              + " may be "
              + (floating ? "NaN" : "NULL")
              + "; cast it to a type that cannot, or use rows(…)");
    }
    RexNode apart = rows.untyped(ChFunction.of(floating ? "isNaN" : "isNull"), List.of(key));
    partition.add(apart);
    return floating
        ? rows.untyped(ChFunction.of("if"), List.of(apart, rows.bind(new Literal(0)), key))
        : key;
  }

  private RexNode typed(RexNode node) {
    return session.typer().type(session.rex(), rows.scope, List.of(node)).get(0);
  }

  private RuntimeException invalid(WindowCall node, String reason) {
    return rows.scope.step().invalid(ExpressionText.of(node), reason, null);
  }
}
