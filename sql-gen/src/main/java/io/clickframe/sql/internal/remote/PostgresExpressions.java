package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Expressions in PostgreSQL's SQL. */
final class PostgresExpressions extends RemoteExpressions {
  private static final int LONGEST_DECIMAL = 38;

  PostgresExpressions(IntFunction<String> columns, Externals externals) {
    super(columns, externals);
  }

  @Override
  String cast(String text, ClickHouseType type) {
    return PostgresTypes.cast(text, type);
  }

  /** As ClickHouse does, which rounds twice: the digits as a whole number, and their quotient. */
  @Override
  String wideAsDouble(String text, ClickHouseType decimal) {
    if (RemoteTypes.precision(decimal.base()) > LONGEST_DECIMAL) {
      throw no("a decimal of more than 38 digits beside a float");
    }
    String power = "1e" + RemoteTypes.scale(decimal.base());
    return "(CAST((" + text + " * " + power + ") AS double precision) / " + power + ")";
  }

  @Override
  String literal(Object value, Form form) {
    return switch (form) {
      case INTEGER, DECIMAL -> number(value);
      case FLOAT -> "CAST('" + value + "' AS double precision)";
      case TEXT -> string(value.toString());
      case DATE -> "DATE '" + value + "'";
      case TIMESTAMP -> "TIMESTAMP '" + SqlTimes.text((LocalDateTime) value) + "'";
      case INSTANT ->
          "TIMESTAMPTZ '"
              + SqlTimes.text(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC))
              + "+00'";
      case BOOL -> value.toString();
      case UUID -> "CAST('" + value + "' AS uuid)";
      case OTHER -> throw no("a constant of that type");
    };
  }

  private static String number(Object value) {
    String digits =
        value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    return digits.startsWith("-") ? "(" + digits + ")" : digits;
  }

  /** On one line, whatever is in it. */
  static String string(String text) {
    if (text.indexOf('\0') >= 0) {
      throw no("a text with a NUL character");
    }
    String quoted = text.replace("'", "''");
    return text.chars().allMatch(c -> c >= ' ' && c != '\\')
        ? "'" + quoted + "'"
        : "E'"
            + quoted
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + "'";
  }

  @Override
  String truth(String test, ClickHouseType type) {
    return Form.of(type) == Form.BOOL
        ? test
        : "CAST(CASE WHEN " + test + " THEN 1 WHEN NOT " + test + " THEN 0 END AS smallint)";
  }

  @Override
  String ordered(String text) {
    return text + " COLLATE \"C\"";
  }

  /** Collations make no different texts the same; columns whose collation does are not computed. */
  @Override
  String same(String text) {
    return text;
  }

  @Override
  String like(String text, String pattern) {
    return "(" + text + " LIKE " + string(pattern) + ")";
  }

  @Override
  @Nullable String own(String name, RexCall call) {
    List<RexNode> operands = call.getOperands();
    return switch (name) {
      case "lengthUTF8", "char_length", "CHAR_LENGTH" -> {
        requireText(name, operands.get(0));
        yield "CAST(char_length(" + operand(operands.get(0)) + ") AS bigint)";
      }
      case "concat" -> {
        operands.forEach(operand -> requireText(name, operand));
        yield operands.stream().map(this::value).collect(Collectors.joining(" || ", "(", ")"));
      }
      case "leftUTF8" -> {
        requireText(name, operands.get(0));
        yield "left(" + operand(operands.get(0)) + ", " + Counts.of(name, operands.get(1)) + ")";
      }
      case "rightUTF8" -> {
        requireText(name, operands.get(0));
        yield "right(" + operand(operands.get(0)) + ", " + Counts.of(name, operands.get(1)) + ")";
      }
      case "substringUTF8" -> {
        requireText(name, operands.get(0));
        yield "substr(" + operand(operands.get(0)) + ", " + Counts.range(name, operands) + ")";
      }
      case "toYear" -> part("year", operands.get(0), call);
      case "toQuarter" -> part("quarter", operands.get(0), call);
      case "toMonth" -> part("month", operands.get(0), call);
      case "toDayOfMonth" -> part("day", operands.get(0), call);
      default -> null;
    };
  }

  private String part(String field, RexNode node, RexCall call) {
    Form form = Form.of(node.getType());
    if (form != Form.DATE && form != Form.TIMESTAMP) {
      throw no("the " + field + " of a " + ChType.of(node.getType()));
    }
    return cast("extract(" + field + " FROM " + operand(node) + ")", ChType.of(call.getType()));
  }

  @Override
  boolean hasNaN() {
    return true;
  }

  @Override
  String guarded(String comparison, String operator, List<String> floats) {
    String nan =
        floats.stream()
            .map(text -> text + " = 'NaN'")
            .collect(Collectors.joining(" OR ", "(", ")"));
    return operator.equals("<>")
        ? "(" + comparison + " OR " + nan + ")"
        : "(" + comparison + " AND NOT " + nan + ")";
  }

  @Override
  String sent(RexNode node, ClickHouseType type) {
    return PostgresTypes.sent(operand(node), type);
  }

  @Override
  String filtered(String function, String argument, @Nullable String condition) {
    return function
        + "("
        + argument
        + ")"
        + (condition == null ? "" : " FILTER (WHERE " + condition + ")");
  }
}
