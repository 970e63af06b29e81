package io.clickframe.sql.internal.remote;

import static io.clickframe.sql.internal.remote.RemoteExpressions.no;

import io.clickframe.internal.node.WindowFrame;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Aggregates, over groups and over windows. */
final class RemoteAggregates {
  private static final ClickHouseType INT64 = ClickHouseType.parse("Int64");
  private static final Map<String, String> NUMBERING =
      Map.of(
          "row_number", "row_number",
          "rowNumber", "row_number",
          "rank", "rank",
          "dense_rank", "dense_rank",
          "denseRank", "dense_rank");

  private final RemoteExpressions expressions;

  RemoteAggregates(RemoteExpressions expressions) {
    this.expressions = expressions;
  }

  /**
   * An aggregate, taken apart.
   *
   * @param condition which rows it takes, or null for all
   * @param over its window, or empty
   */
  private record Parts(
      String function,
      boolean distinct,
      boolean orNull,
      @Nullable String argument,
      @Nullable ClickHouseType type,
      @Nullable String condition,
      String over,
      ClickHouseType result) {}

  String text(AggregateCall call, RelNode input, List<String> arguments) {
    List<ClickHouseType> types =
        call.getArgList().stream()
            .map(i -> ChType.of(input.getRowType().getFieldList().get(i).getType()))
            .toList();
    ChAggregate function = (ChAggregate) call.getAggregation();
    return text(parts(function, arguments, types, "", ChType.of(call.getType())));
  }

  /** Refuses those that give something else than databases do where there are no rows at all. */
  static void checkEmpty(AggregateCall call, RelNode input, int keys) {
    String name = ((ChAggregate) call.getAggregation()).function();
    boolean counts = name.startsWith("count") || name.startsWith("uniqExact");
    boolean filtered = name.endsWith("If");
    boolean nullable =
        !call.getArgList().isEmpty()
            && ChType.of(input.getRowType().getFieldList().get(call.getArgList().get(0)).getType())
                .isNullable();
    if (!counts && !name.endsWith("OrNull") && !nullable && (filtered || keys == 0)) {
      throw no("the aggregate " + name + ", which gives a default for no rows");
    }
  }

  String window(ChWindow window, RexCall call) {
    List<RexNode> operands = call.getOperands();
    StringBuilder over = new StringBuilder(" OVER (");
    List<String> partition = new ArrayList<>();
    for (RexNode key : window.partition(operands)) {
      if (!Form.of(key.getType()).isKey()) {
        throw no("a window partitioned by a " + ChType.of(key.getType()));
      }
      partition.add(key(expressions.operand(key), key));
    }
    if (!partition.isEmpty()) {
      over.append("PARTITION BY ").append(String.join(", ", partition));
    }
    if (!window.order(operands).isEmpty()) {
      throw no("a window with an order");
    }
    WindowFrame frame = window.frame();
    if (frame != null || window.respectNulls()) {
      throw no("a window with a frame");
    }
    over.append(')');
    List<RexNode> arguments = window.arguments(operands);
    ClickHouseType result = ChType.of(call.getType());
    if (NUMBERING.containsKey(window.function().function())) {
      throw no("a number of a row, which goes by chance without an order");
    }
    return text(
        parts(
            window.function(),
            arguments.stream().map(expressions::operand).toList(),
            arguments.stream().map(argument -> ChType.of(argument.getType())).toList(),
            over.toString(),
            result));
  }

  private String key(String text, RexNode node) {
    return Form.of(node.getType()) == Form.TEXT ? expressions.same(text) : text;
  }

  private static Parts parts(
      ChAggregate function,
      List<String> arguments,
      List<ClickHouseType> types,
      String over,
      ClickHouseType result) {
    String name = function.function();
    if (function.raw() != null) {
      throw no("the SQL text {" + function.getName() + "}");
    }
    if (!function.parameters().isEmpty()) {
      throw no("the aggregate " + name);
    }
    boolean orNull = name.endsWith("OrNull");
    name = orNull ? name.substring(0, name.length() - "OrNull".length()) : name;
    boolean conditional = name.endsWith("If");
    name = conditional ? name.substring(0, name.length() - "If".length()) : name;
    boolean distinct = name.endsWith("Distinct");
    name = distinct ? name.substring(0, name.length() - "Distinct".length()) : name;
    int plain = arguments.size() - (conditional ? 1 : 0);
    if (plain > 1) {
      throw no("the aggregate " + name + " of several values");
    }
    String condition = conditional ? condition(arguments.getLast(), types.getLast()) : null;
    if (conditional && !over.isEmpty()) {
      throw no("a window over some rows");
    }
    return new Parts(
        name,
        distinct,
        orNull,
        plain == 1 ? arguments.get(0) : null,
        plain == 1 ? types.get(0) : null,
        condition,
        over,
        result);
  }

  private static String condition(String text, ClickHouseType type) {
    return Form.of(type) == Form.BOOL ? text : "(" + text + " <> 0)";
  }

  private String text(Parts call) {
    String argument = call.argument();
    ClickHouseType type = call.type();
    if (argument == null || type == null) {
      if (!call.function().equals("count")) {
        throw no("the aggregate " + call.function());
      }
      return over(call, "count", "*");
    }
    Form form = Form.of(type);
    return switch (call.function()) {
      case "count" -> over(call, "count", distinct(call, form, argument));
      case "uniqExact" -> {
        requireKey(call, form, type);
        yield over(call, "count", "DISTINCT " + key(argument, form));
      }
      case "sum" -> sum(call, form, type, argument);
      case "avg" -> average(call, form, type, argument);
      case "min", "max" -> {
        if (!form.isOrdered()) {
          throw no(call.function() + " of a " + type);
        }
        String ordered = form == Form.TEXT ? expressions.ordered(argument) : argument;
        yield over(call, call.function(), ordered);
      }
      default -> throw no("the aggregate " + call.function());
    };
  }

  private String key(String text, Form form) {
    return form == Form.TEXT ? expressions.same(text) : text;
  }

  private static void requireKey(Parts call, Form form, ClickHouseType type) {
    if (!form.isKey()) {
      throw no(call.function() + " of a " + type);
    }
  }

  private String distinct(Parts call, Form form, String argument) {
    if (!call.distinct()) {
      return argument;
    }
    if (!form.isKey()) {
      throw no("different values of a " + call.type());
    }
    return "DISTINCT " + key(argument, form);
  }

  private String sum(Parts call, Form form, ClickHouseType type, String argument) {
    String summed =
        switch (form) {
          case INTEGER -> expressions.cast(argument, INT64);
          case DECIMAL -> argument;
          case FLOAT -> expressions.cast(argument, RemoteExpressions.DOUBLE);
          default -> throw no("sum of a " + type);
        };
    if (type.base().family().equals("UInt64")) {
      throw no("sum of UInt64");
    }
    String total = over(call, "sum", distinct(call, form, summed));
    return expressions.total(form == Form.FLOAT ? fromZero(total) : total, call.result());
  }

  /** As ClickHouse does: the exact sum, divided in double precision. */
  private String average(Parts call, Form form, ClickHouseType type, String argument) {
    if (call.distinct() || !form.isNumber() || type.base().family().equals("UInt64")) {
      throw no("avg of a " + type);
    }
    String summed =
        form == Form.DECIMAL
            ? argument
            : expressions.cast(argument, form == Form.FLOAT ? RemoteExpressions.DOUBLE : INT64);
    String total = over(call, "sum", summed);
    String numerator =
        switch (form) {
          case DECIMAL -> expressions.wideAsDouble(total, sumOf(type));
          case FLOAT -> expressions.toDouble(fromZero(total), form);
          default -> expressions.toDouble(total, Form.DECIMAL);
        };
    return "(" + numerator + " / NULLIF(" + over(call, "count", argument) + ", 0))";
  }

  private static ClickHouseType sumOf(ClickHouseType decimal) {
    int digits = Math.max(38, RemoteTypes.precision(decimal.base()));
    return ClickHouseType.parse(
        "Decimal(" + digits + ", " + RemoteTypes.scale(decimal.base()) + ")");
  }

  /** ClickHouse begins with zero, so that it sums negative zeros up to zero. */
  private static String fromZero(String total) {
    return "(" + total + " + 0.0)";
  }

  private String over(Parts call, String function, String argument) {
    return expressions.filtered(function, argument, call.condition()) + call.over();
  }
}
