package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.LambdaVariable;
import io.clickframe.sql.internal.plan.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;

/**
 * Expressions as ClickHouse SQL. Every operator's text is closed in parentheses, so a text can go
 * anywhere.
 *
 * <p>To add an operator with a spelling of its own: a line in the tables below, or a case in {@link
 * #call}; everything else prints as {@code name(arguments)}.
 */
public final class ExpressionPrinter implements ExpressionWriter {
  private static final Map<String, String> INFIX =
      Map.ofEntries(
          Map.entry("equals", "="),
          Map.entry("notEquals", "!="),
          Map.entry("less", "<"),
          Map.entry("lessOrEquals", "<="),
          Map.entry("greater", ">"),
          Map.entry("greaterOrEquals", ">="),
          Map.entry("plus", "+"),
          Map.entry("minus", "-"),
          Map.entry("multiply", "*"),
          Map.entry("divide", "/"),
          Map.entry("modulo", "%"),
          Map.entry("and", "AND"),
          Map.entry("or", "OR"),
          Map.entry("like", "LIKE"),
          Map.entry("notLike", "NOT LIKE"),
          Map.entry("ilike", "ILIKE"));

  private final IntFunction<String> columns;
  private final Externals externals;

  private ExpressionPrinter(IntFunction<String> columns, Externals externals) {
    this.columns = columns;
    this.externals = externals;
  }

  /**
   * For questions about types, which read nothing: stand-ins for sub-queries and parameters.
   *
   * @param columns the text of each input column
   */
  public static ExpressionPrinter probing(IntFunction<String> columns) {
    return new ExpressionPrinter(columns, Externals.PROBE);
  }

  /**
   * For people: sub-queries are not spelled out.
   *
   * @param columns the name of each input column
   */
  public static ExpressionPrinter naming(IntFunction<String> columns) {
    return new ExpressionPrinter(columns, Externals.WORDS);
  }

  static ExpressionPrinter of(IntFunction<String> columns, Externals externals) {
    return new ExpressionPrinter(columns, externals);
  }

  @Override
  public String value(RexNode node) {
    return node instanceof RexCall call && call.getOperator() instanceof Constant constant
        ? Literals.typed(constant.value())
        : operand(node);
  }

  /** As a text that stands alone. */
  public String whole(RexNode node) {
    return Brackets.strip(operand(node));
  }

  @Override
  public String operand(RexNode node) {
    return switch (node) {
      case RexInputRef column -> columns.apply(column.getIndex());
      case RexCall call -> call(call);
      default -> throw new IllegalStateException("no SQL for " + node.getClass());
    };
  }

  @Override
  public String condition(RexNode node) {
    return operand(node);
  }

  @Override
  public String aggregate(AggregateCall call, RelNode input, List<String> arguments) {
    return aggregate((ChAggregate) call.getAggregation(), arguments);
  }

  /** An aggregate over the given arguments. */
  public String aggregate(ChAggregate function, List<String> arguments) {
    RawSql raw = function.raw();
    if (raw != null) {
      return fill(raw, arguments);
    }
    String parameters =
        function.parameters().isEmpty()
            ? ""
            : function.parameters().stream()
                .map(constant -> Literals.operand(constant.value()))
                .collect(Collectors.joining(", ", "(", ")"));
    String list = arguments.stream().map(Brackets::strip).collect(Collectors.joining(", "));
    return function.function() + parameters + "(" + list + ")";
  }

  private String call(RexCall call) {
    List<RexNode> operands = call.getOperands();
    return switch (call.getOperator()) {
      case Constant constant -> Literals.operand(constant.value());
      case ChParameter parameter -> externals.parameter(parameter);
      case ChSubquery subquery -> subquery(subquery, operands);
      case ChWindow window -> window(window, operands);
      case RawSql raw -> fill(raw, operands.stream().map(this::operand).toList());
      case ChCast cast ->
          (cast.nullOnFailure() ? "accurateCastOrNull(" : "accurateCast(")
              + Brackets.strip(operand(operands.get(0)))
              + ", "
              + Quoting.string(cast.target())
              + ")";
      case LambdaVariable variable -> variable.getName();
      case ChLambda lambda -> lambda.header() + " -> " + Brackets.strip(value(operands.get(0)));
      default -> function(call.getOperator().getName(), operands);
    };
  }

  private String window(ChWindow window, List<RexNode> operands) {
    List<String> parts = new ArrayList<>();
    List<RexNode> partition = window.partition(operands);
    if (!partition.isEmpty()) {
      parts.add("PARTITION BY " + list(partition));
    }
    List<RexNode> keys = window.order(operands);
    List<String> order = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      ChWindow.Direction direction = window.directions().get(i);
      order.add(
          operand(keys.get(i))
              + (direction.descending() ? " DESC" : " ASC")
              + (direction.nullsFirst() ? " NULLS FIRST" : ""));
    }
    if (!order.isEmpty()) {
      parts.add("ORDER BY " + String.join(", ", order));
    }
    if (window.frame() != null) {
      parts.add(window.frame().toString());
    }
    List<String> arguments = window.arguments(operands).stream().map(this::operand).toList();
    return aggregate(window.function(), arguments)
        + (window.respectNulls() ? " RESPECT NULLS" : "")
        + parts.stream().collect(Collectors.joining(" ", " OVER (", ")"));
  }

  private String function(String name, List<RexNode> operands) {
    String infix = INFIX.get(name);
    if (infix != null && operands.size() >= 2) {
      return operands.stream()
          .map(this::operand)
          .collect(Collectors.joining(" " + infix + " ", "(", ")"));
    }
    return switch (name) {
      case "not" -> "(NOT " + operand(operands.get(0)) + ")";
      // The engine's result is no wider than what it negates or divides: 128 is no Int8.
      case "negate" -> "(-" + value(operands.get(0)) + ")";
      case "intDiv" ->
          "intDiv(" + value(operands.get(0)) + ", " + list(operands.subList(1, 2)) + ")";
      case "isNull" -> "(" + operand(operands.get(0)) + " IS NULL)";
      case "isNotNull" -> "(" + operand(operands.get(0)) + " IS NOT NULL)";
      case "in" -> membership(" IN (", operands);
      case "notIn" -> membership(" NOT IN (", operands);
      case "multiIf" -> choice(operands);
      default -> name + "(" + list(operands) + ")";
    };
  }

  private String subquery(ChSubquery subquery, List<RexNode> operands) {
    String query = externals.subquery(subquery);
    String lead = externals.isForAllNodes() ? " GLOBAL" : "";
    return switch (subquery.asked()) {
      case VALUE -> query;
      case IN -> "(" + operand(operands.get(0)) + lead + " IN " + query + ")";
      case NOT_IN -> "(" + operand(operands.get(0)) + lead + " NOT IN " + query + ")";
    };
  }

  private String membership(String operator, List<RexNode> operands) {
    return "("
        + operand(operands.get(0))
        + operator
        + list(operands.subList(1, operands.size()))
        + "))";
  }

  private String choice(List<RexNode> operands) {
    StringBuilder text = new StringBuilder("CASE");
    int last = operands.size() - 1;
    for (int i = 0; i < last; i += 2) {
      text.append(" WHEN ").append(Brackets.strip(operand(operands.get(i))));
      text.append(" THEN ").append(value(operands.get(i + 1)));
    }
    return text.append(" ELSE ").append(value(operands.get(last))).append(" END").toString();
  }

  private String list(List<RexNode> operands) {
    return operands.stream()
        .map(this::operand)
        .map(Brackets::strip)
        .collect(Collectors.joining(", "));
  }

  private static String fill(RawSql raw, List<String> operands) {
    StringBuilder text = new StringBuilder("(").append(raw.pieces().get(0));
    for (int i = 0; i < raw.holes().size(); i++) {
      text.append(operands.get(raw.holes().get(i))).append(raw.pieces().get(i + 1));
    }
    return text.append(")").toString();
  }
}
