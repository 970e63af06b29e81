package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Expressions in the SQL of MySQL and MariaDB. */
final class MySqlExpressions extends RemoteExpressions {
  private static final int LONGEST_DECIMAL = 38;

  MySqlExpressions(IntFunction<String> columns, Externals externals) {
    super(columns, externals);
  }

  @Override
  String cast(String text, ClickHouseType type) {
    return MySqlTypes.cast(text, type);
  }

  @Override
  String literal(Object value, Form form) {
    return switch (form) {
      case INTEGER, DECIMAL -> {
        String digits =
            value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        yield digits.startsWith("-") ? "(" + digits + ")" : digits;
      }
      case FLOAT -> "CAST(" + value + " AS DOUBLE)";
      case TEXT -> bytes(value.toString(), "_binary");
      case DATE -> "DATE '" + value + "'";
      case TIMESTAMP -> "TIMESTAMP '" + SqlTimes.text((LocalDateTime) value) + "'";
      case INSTANT ->
          "TIMESTAMP '"
              + SqlTimes.text(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC))
              + "'";
      case BOOL -> value.equals(true) ? "TRUE" : "FALSE";
      case UUID, OTHER -> throw no("a constant of that type");
    };
  }

  static String string(String text) {
    return bytes(text, "");
  }

  /**
   * What a backslash is goes by the server's mode, and a text's bytes by the connection.
   *
   * @param before what says that the text is not compared by the connection's collation, or empty
   */
  private static String bytes(String text, String before) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\');
    return plain
        ? before + "'" + text.replace("'", "''") + "'"
        : "X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
  }

  @Override
  String truth(String test, ClickHouseType type) {
    return test;
  }

  @Override
  String ordered(String text) {
    return text;
  }

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
      case "lengthUTF8", "char_length", "CHAR_LENGTH" ->
          "CHAR_LENGTH(" + characters(name, operands.get(0)) + ")";
      case "concat" -> {
        operands.forEach(operand -> requireText(name, operand));
        yield operands.stream().map(this::value).collect(Collectors.joining(", ", "CONCAT(", ")"));
      }
      case "leftUTF8" ->
          bytes(
              "LEFT("
                  + characters(name, operands.get(0))
                  + ", "
                  + Counts.of(name, operands.get(1))
                  + ")");
      case "rightUTF8" ->
          bytes(
              "RIGHT("
                  + characters(name, operands.get(0))
                  + ", "
                  + Counts.of(name, operands.get(1))
                  + ")");
      case "substringUTF8" ->
          bytes(
              "SUBSTRING("
                  + characters(name, operands.get(0))
                  + ", "
                  + Counts.range(name, operands)
                  + ")");
      case "toYear" -> part("YEAR", operands.get(0));
      case "toQuarter" -> part("QUARTER", operands.get(0));
      case "toMonth" -> part("MONTH", operands.get(0));
      case "toDayOfMonth" -> part("DAYOFMONTH", operands.get(0));
      default -> null;
    };
  }

  private String characters(String name, RexNode node) {
    requireText(name, node);
    return "CONVERT(" + operand(node) + " USING utf8mb4)";
  }

  private static String bytes(String text) {
    return "CAST(" + text + " AS BINARY)";
  }

  private String part(String function, RexNode node) {
    Form form = Form.of(node.getType());
    if (form != Form.DATE && form != Form.TIMESTAMP) {
      throw no(function + " of a " + ChType.of(node.getType()));
    }
    return function + "(" + operand(node) + ")";
  }

  @Override
  boolean hasNaN() {
    return false;
  }

  /** A decimal goes by its digits: its own way to a float is not to the nearest one. */
  @Override
  String toDouble(String text, Form form) {
    return cast(form == Form.DECIMAL ? SqlText.cast(text, "CHAR") : text, DOUBLE);
  }

  /** As ClickHouse does, which rounds twice: the digits as a whole number, and their quotient. */
  @Override
  String wideAsDouble(String text, ClickHouseType decimal) {
    if (RemoteTypes.precision(decimal.base()) > LONGEST_DECIMAL) {
      throw no("a decimal of more than 38 digits beside a float");
    }
    String power = BigDecimal.TEN.pow(RemoteTypes.scale(decimal.base())).toString();
    return "(" + toDouble("(" + text + " * " + power + ")", Form.DECIMAL) + " / " + power + "e0)";
  }

  /** A sum is a decimal of many digits; a cast would clip it. */
  @Override
  String total(String sum, ClickHouseType type) {
    return Form.of(type) == Form.FLOAT ? cast(sum, type) : sum;
  }

  @Override
  String guarded(String comparison, String operator, List<String> floats) {
    return comparison;
  }

  @Override
  String sent(RexNode node, ClickHouseType type) {
    return MySqlTypes.sent(operand(node), type);
  }

  @Override
  String filtered(String function, String argument, @Nullable String condition) {
    return ConditionalAggregate.text(function, argument, condition);
  }
}
