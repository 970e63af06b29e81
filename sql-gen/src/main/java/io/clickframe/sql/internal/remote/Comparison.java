package io.clickframe.sql.internal.remote;

import static io.clickframe.sql.internal.remote.RemoteExpressions.no;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Comparisons, each of two values of one form. */
final class Comparison {
  /** What ClickHouse takes for dates in texts before and after it. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2299, 12, 31);

  private final RemoteExpressions expressions;

  Comparison(RemoteExpressions expressions) {
    this.expressions = expressions;
  }

  String text(String operator, RexNode left, RexNode right) {
    Form form = common(left, right);
    boolean equality = operator.equals("=") || operator.equals("<>");
    if (!equality && !form.isOrdered() && form != Form.FLOAT) {
      throw no("the order of " + ChType.of(left.getType()));
    }
    if (form == Form.FLOAT) {
      return floats(operator, left, right);
    }
    String a = operand(left, form, equality);
    String b = operand(right, form, equality);
    return "(" + a + " " + operator + " " + b + ")";
  }

  private String operand(RexNode node, Form form, boolean equality) {
    String text = plain(node, form);
    if (form != Form.TEXT) {
      return text;
    }
    return equality ? expressions.same(text) : expressions.ordered(text);
  }

  private String plain(RexNode node, Form form) {
    Object value = Literal.value(node);
    return value == null
        ? expressions.compared(expressions.operand(node))
        : expressions.literal(adapted(value, form), form);
  }

  /** The form in which both can be compared. */
  private static Form common(RexNode left, RexNode right) {
    Form a = form(left);
    Form b = form(right);
    if (a == Form.OTHER || b == Form.OTHER) {
      throw different(left, right);
    }
    if (a == b) {
      return a;
    }
    if (a.isNumber() && b.isNumber()) {
      return a == Form.FLOAT || b == Form.FLOAT ? Form.FLOAT : Form.DECIMAL;
    }
    if (Literal.value(right) != null && fits(Literal.value(right), a)) {
      return a;
    }
    if (Literal.value(left) != null && fits(Literal.value(left), b)) {
      return b;
    }
    throw different(left, right);
  }

  private static Form form(RexNode node) {
    Object value = Literal.value(node);
    return value == null ? Form.of(node.getType()) : Literal.form(value);
  }

  private static boolean fits(@Nullable Object value, Form form) {
    try {
      Object adapted = value == null ? null : adapted(value, form);
      return adapted != null
          && !adapted.equals(value)
          && !(adapted instanceof LocalDate date && (date.isBefore(FIRST) || date.isAfter(LAST)));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A constant as ClickHouse reads it beside a value of that form. */
  static Object adapted(Object value, Form form) {
    return switch (form) {
      case DATE -> value instanceof String text ? LocalDate.parse(text) : value;
      case TIMESTAMP ->
          switch (value) {
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case String text -> LocalDateTime.parse(text.replace(' ', 'T'));
            default -> value;
          };
      case INSTANT -> value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : value;
      default -> value;
    };
  }

  private static NotPushableException different(RexNode left, RexNode right) {
    return no(
        "a comparison of " + ChType.of(left.getType()) + " with " + ChType.of(right.getType()));
  }

  /** ClickHouse compares integers with floats exactly, databases as floats. */
  private String floats(String operator, RexNode left, RexNode right) {
    List<String> risky = new ArrayList<>();
    for (RexNode node : List.of(left, right)) {
      if (mayBeNaN(node)) {
        risky.add(expressions.operand(node));
      }
      boolean wide = form(node) == Form.INTEGER && width(ChType.of(node.getType())) > 32;
      if (wide && Literal.value(node) == null) {
        throw no("a comparison of a 64-bit integer with a float");
      }
    }
    String comparison =
        "("
            + RemoteArithmetic.asDouble(expressions, left)
            + " "
            + operator
            + " "
            + RemoteArithmetic.asDouble(expressions, right)
            + ")";
    if (risky.isEmpty()) {
      return comparison;
    }
    // Beside NULL, NaN is no more than NULL is: what guards against it would say no.
    if ((mayBeNaN(left) && mayBeNull(right)) || (mayBeNaN(right) && mayBeNull(left))) {
      throw no("a comparison of a float that may be NaN with a value that may be NULL");
    }
    return expressions.guarded(comparison, operator, risky);
  }

  private boolean mayBeNaN(RexNode node) {
    return expressions.hasNaN() && RemoteArithmetic.mayBeNaN(node);
  }

  private static boolean mayBeNull(RexNode node) {
    return Literal.value(node) == null && ChType.of(node.getType()).isNullable();
  }

  private static int width(ClickHouseType type) {
    return Integer.parseInt(type.base().family().replaceAll("\\D", ""));
  }

  /** A test for keys that are not known yet. */
  String among(RexNode tested, KeyFilter keys) {
    return "(" + operand(tested, Form.of(tested.getType()), true) + " " + keys.pending() + ")";
  }

  String in(List<RexNode> operands, String operator) {
    RexNode tested = operands.get(0);
    Form form = Form.of(tested.getType());
    if (!form.isKey()) {
      throw no("IN for a " + ChType.of(tested.getType()));
    }
    List<String> values = new ArrayList<>();
    for (RexNode node : operands.subList(1, operands.size())) {
      Object value = Literal.value(node);
      if (value == null || common(tested, node) == Form.FLOAT) {
        throw no("IN with anything but constants of the same type");
      }
      String text =
          expressions.literal(adapted(value, form), form(node).isNumber() ? form(node) : form);
      values.add(form == Form.TEXT ? expressions.same(text) : text);
    }
    String left = operand(tested, form, true);
    return "(" + left + operator + "(" + String.join(", ", values) + "))";
  }
}
