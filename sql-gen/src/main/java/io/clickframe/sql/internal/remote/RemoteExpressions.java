package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.ChSubquery;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.render.ExpressionWriter;
import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of ClickHouse in the SQL of a database that means the same by them; for others an
 * exception. Tests, which are numbers in ClickHouse, are conditions here.
 */
abstract class RemoteExpressions implements ExpressionWriter {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "equals", "=",
          "notEquals", "<>",
          "less", "<",
          "lessOrEquals", "<=",
          "greater", ">",
          "greaterOrEquals", ">=");

  private static final Map<String, String> ARITHMETIC =
      Map.of("plus", "+", "minus", "-", "multiply", "*");

  static final ClickHouseType DOUBLE = ClickHouseType.parse("Float64");

  private final IntFunction<String> columns;
  private final Externals externals;

  RemoteExpressions(IntFunction<String> columns, Externals externals) {
    this.columns = columns;
    this.externals = externals;
  }

  // What databases differ in

  /** A value in the native type of a ClickHouse type. */
  abstract String cast(String text, ClickHouseType type);

  /** A constant of a form. */
  abstract String literal(Object value, Form form);

  /** A test as a number, or as a truth value for the type Bool. */
  abstract String truth(String test, ClickHouseType type);

  /** A text to be compared with another one by its bytes, also for less and more. */
  abstract String ordered(String text);

  /** A text to be compared with another one for being the same bytes. */
  abstract String same(String text);

  /** {@code a LIKE 'pattern'} by bytes; the pattern has no {@code _} and no backslash. */
  abstract String like(String text, String pattern);

  /** A function of texts or times that is spelled in its own way, or null if there is none. */
  abstract @Nullable String own(String name, RexCall call);

  /** Whether a float of a column can be NaN. */
  abstract boolean hasNaN();

  /** A value where it is only compared. */
  String compared(String text) {
    return text;
  }

  /** A number of a form in double precision, the nearest one. */
  String toDouble(String text, Form form) {
    return cast(text, DOUBLE);
  }

  /** A sum of integers in the form of its type, or in a wider one. */
  String total(String sum, ClickHouseType type) {
    return cast(sum, type);
  }

  /** A comparison in which a float may be NaN. */
  abstract String guarded(String comparison, String operator, List<String> floats);

  /** A value as it is sent across. */
  abstract String sent(RexNode node, ClickHouseType type);

  /** An aggregate's text with the condition on its rows. */
  abstract String filtered(String function, String argument, @Nullable String condition);

  // Expressions

  @Override
  public String value(RexNode node) {
    return node instanceof RexCall call && call.getOperator() instanceof Constant constant
        ? cast(constant(constant, Form.of(node.getType())), ChType.of(node.getType()))
        : operand(node);
  }

  @Override
  public String operand(RexNode node) {
    return switch (node) {
      case RexInputRef column -> columns.apply(column.getIndex());
      case RexCall call ->
          Tests.is(call) ? truth(test(call), ChType.of(call.getType())) : call(call);
      default -> throw new IllegalStateException("no SQL for " + node.getClass());
    };
  }

  @Override
  public String condition(RexNode node) {
    if (node instanceof RexCall call && Tests.is(call)) {
      return test(call);
    }
    return switch (Form.of(node.getType())) {
      case BOOL -> operand(node);
      case INTEGER -> "(" + operand(node) + " <> 0)";
      default -> throw no("a " + ChType.of(node.getType()) + " as a condition");
    };
  }

  @Override
  public String aggregate(AggregateCall call, RelNode input, List<String> arguments) {
    return new RemoteAggregates(this).text(call, input, arguments);
  }

  static NotPushableException no(String what) {
    return new NotPushableException(what);
  }

  private String call(RexCall call) {
    return switch (call.getOperator()) {
      case Constant constant -> constant(constant, Form.of(call.getType()));
      case ChParameter parameter ->
          throw no("the parameter " + parameter.parameter() + ", whose value comes with each run");
      case ChSubquery subquery -> externals.subquery(subquery);
      case ChWindow window -> new RemoteAggregates(this).window(window, call);
      case RawSql raw -> throw no("the SQL text {" + raw.getName() + "}");
      case ChLambda _ -> throw no("a lambda");
      case Sent sent -> sent(call.getOperands().get(0), sent.type());
      case ChCast cast -> Casts.text(this, cast, call.getOperands().get(0));
      default -> function(call.getOperator().getName(), call);
    };
  }

  private String constant(Constant constant, Form form) {
    Object value = constant.value();
    if (value == null) {
      throw no("NULL");
    }
    Form wanted = form == Form.OTHER ? Literal.form(value) : form;
    return literal(Comparison.adapted(value, wanted), wanted);
  }

  private String test(RexCall call) {
    List<RexNode> operands = call.getOperands();
    if (call.getOperator() instanceof ChSubquery subquery) {
      return membership(subquery, operands.get(0));
    }
    if (call.getOperator() instanceof KeyFilter keys) {
      return new Comparison(this).among(operands.get(0), keys);
    }
    String name = call.getOperator().getName();
    String operator = COMPARISONS.get(name);
    if (operator != null) {
      return new Comparison(this).text(operator, operands.get(0), operands.get(1));
    }
    return switch (name) {
      case "and" -> conditions(operands, " AND ");
      case "or" -> conditions(operands, " OR ");
      case "not" -> "(NOT " + condition(operands.get(0)) + ")";
      case "isNull" -> "(" + operand(operands.get(0)) + " IS NULL)";
      case "isNotNull" -> "(" + operand(operands.get(0)) + " IS NOT NULL)";
      case "in" -> new Comparison(this).in(operands, " IN ");
      case "notIn" -> new Comparison(this).in(operands, " NOT IN ");
      case "like" -> like(operands);
      case "notLike" -> "(NOT " + like(operands) + ")";
      case "startsWith" -> startsWith(operands);
      default -> throw no("the function " + name);
    };
  }

  private String conditions(List<RexNode> operands, String between) {
    return operands.stream().map(this::condition).collect(Collectors.joining(between, "(", ")"));
  }

  private String membership(ChSubquery subquery, RexNode operand) {
    ClickHouseType type = ChType.of(operand.getType());
    ClickHouseType other = ClickHouseType.parse(subquery.type());
    if (type.isNullable() || other.isNullable()) {
      throw no("IN over values that may be NULL");
    }
    if (!Form.of(type).isKey() || Form.of(type) != Form.of(other)) {
      throw no("IN for a " + type + " among " + other);
    }
    String operator = subquery.asked() == ChSubquery.Kind.IN ? " IN " : " NOT IN ";
    return "(" + operand(operand) + operator + externals.subquery(subquery) + ")";
  }

  private String like(List<RexNode> operands) {
    requireText("LIKE", operands.get(0));
    String pattern = Literal.text(operands.get(1));
    if (pattern == null || pattern.indexOf('_') >= 0 || pattern.indexOf('\\') >= 0) {
      throw no("LIKE with anything but a constant of text and %");
    }
    return like(operand(operands.get(0)), pattern);
  }

  private String startsWith(List<RexNode> operands) {
    requireText("startsWith", operands.get(0));
    String prefix = Literal.text(operands.get(1));
    if (prefix == null || prefix.matches("(?s).*[%_\\\\].*")) {
      throw no("startsWith with anything but a constant of plain text");
    }
    return like(operand(operands.get(0)), prefix + "%");
  }

  static void requireText(String what, RexNode node) {
    if (Form.of(node.getType()) != Form.TEXT) {
      throw no(what + " for a " + ChType.of(node.getType()));
    }
  }

  private String function(String name, RexCall call) {
    List<RexNode> operands = call.getOperands();
    String operator = ARITHMETIC.get(name);
    if (operator != null && operands.size() == 2) {
      return RemoteArithmetic.text(this, operator, call);
    }
    return switch (name) {
      case "divide" -> RemoteArithmetic.quotient(this, call);
      case "negate" -> RemoteArithmetic.negated(this, call);
      case "multiIf", "if" -> choice(call);
      case "coalesce", "ifNull" -> {
        Form form = Form.of(call.getType());
        if (form == Form.OTHER
            || operands.stream().anyMatch(operand -> Form.of(operand.getType()) != form)) {
          throw no(name + " of different types");
        }
        yield operands.stream()
            .map(this::value)
            .collect(Collectors.joining(", ", "COALESCE(", ")"));
      }
      default -> {
        String text = own(name, call);
        if (text == null) {
          throw no("the function " + name);
        }
        yield text;
      }
    };
  }

  private String choice(RexCall call) {
    List<RexNode> operands = call.getOperands();
    ClickHouseType type = ChType.of(call.getType());
    int last = operands.size() - 1;
    StringBuilder text = new StringBuilder("CASE");
    for (int i = 0; i < last; i += 2) {
      text.append(" WHEN ").append(condition(operands.get(i)));
      text.append(" THEN ").append(branch(operands.get(i + 1), type));
    }
    return text.append(" ELSE ").append(branch(operands.get(last), type)).append(" END").toString();
  }

  private String branch(RexNode node, ClickHouseType type) {
    if (Literal.isNull(node)) {
      return cast("NULL", type);
    }
    Form form = Form.of(node.getType());
    Form wanted = Form.of(type);
    boolean widens = wanted.isNumber() && form.isNumber() && form != Form.FLOAT;
    if (form == Form.OTHER || (form != wanted && !widens)) {
      throw no("a choice between a " + ChType.of(node.getType()) + " and a " + type);
    }
    return form == wanted ? value(node) : cast(operand(node), type);
  }
}
