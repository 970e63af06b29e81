package io.clickframe.sql.internal.remote;

import io.clickframe.sql.internal.render.Externals;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in SQLite's SQL: integers of 64 bits, floats, texts, and dates as texts. It has no
 * decimals.
 */
final class SqliteExpressions extends RemoteExpressions {
  /** Columns that the condition compares without a test of their types. */
  private final Set<String> untested = new LinkedHashSet<>();

  /** How many conditions in one another are being written. */
  private int conditions;

  SqliteExpressions(IntFunction<String> columns, Externals externals) {
    super(columns, externals);
  }

  @Override
  String cast(String text, ClickHouseType type) {
    return typed(text, type);
  }

  static String typed(String text, ClickHouseType type) {
    return switch (Form.of(type)) {
      case INTEGER, BOOL -> SqlText.cast(text, "INTEGER");
      case FLOAT -> SqlText.cast(text, "REAL");
      case TEXT, DATE -> SqlText.cast(text, "TEXT");
      case DECIMAL, TIMESTAMP, INSTANT, UUID, OTHER ->
          throw new NotPushableException("a value of type " + type);
    };
  }

  @Override
  String literal(Object value, Form form) {
    return switch (form) {
      case INTEGER -> integer(value);
      case FLOAT -> "CAST(" + value + " AS REAL)";
      case TEXT -> string(value.toString());
      case DATE -> "'" + value + "'";
      case BOOL -> value.equals(true) ? "1" : "0";
      case DECIMAL, TIMESTAMP, INSTANT, UUID, OTHER -> throw no("a constant of that type");
    };
  }

  private static String integer(Object value) {
    BigInteger number = new BigInteger(value.toString());
    if (number.bitLength() >= Long.SIZE) {
      throw no("an integer of more than 64 bits");
    }
    return number.signum() < 0 ? "(" + number + ")" : number.toString();
  }

  /** On one line; it has no escapes. */
  static String string(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c != '\\');
    return plain
        ? "'" + text.replace("'", "''") + "'"
        : "CAST(X'"
            + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
            + "' AS TEXT)";
  }

  @Override
  String truth(String test, ClickHouseType type) {
    return test;
  }

  @Override
  String ordered(String text) {
    return text + " COLLATE BINARY";
  }

  @Override
  String same(String text) {
    return text + " COLLATE BINARY";
  }

  /** Its LIKE does not tell A from a; GLOB does, and has other signs. */
  @Override
  String like(String text, String pattern) {
    String glob = pattern.replaceAll("([*?\\[])", "[$1]").replace('%', '*');
    return "(" + text + " GLOB " + string(glob) + ")";
  }

  @Override
  @Nullable String own(String name, RexCall call) {
    List<RexNode> operands = call.getOperands();
    return switch (name) {
      case "lengthUTF8", "char_length", "CHAR_LENGTH" -> {
        requireText(name, operands.get(0));
        yield "length(" + operand(operands.get(0)) + ")";
      }
      case "concat" -> {
        operands.forEach(operand -> requireText(name, operand));
        yield operands.stream().map(this::value).collect(Collectors.joining(" || ", "(", ")"));
      }
      case "leftUTF8" -> {
        requireText(name, operands.get(0));
        long count = Counts.of(name, operands.get(1));
        yield "substr(" + operand(operands.get(0)) + ", 1, " + count + ")";
      }
      case "substringUTF8" -> {
        requireText(name, operands.get(0));
        yield "substr(" + operand(operands.get(0)) + ", " + Counts.range(name, operands) + ")";
      }
      case "toYear" -> part("%Y", operands.get(0));
      case "toMonth" -> part("%m", operands.get(0));
      case "toDayOfMonth" -> part("%d", operands.get(0));
      default -> null;
    };
  }

  private String part(String format, RexNode node) {
    if (Form.of(node.getType()) != Form.DATE) {
      throw no("a part of a " + ChType.of(node.getType()));
    }
    return "CAST(strftime('" + format + "', " + operand(node) + ") AS INTEGER)";
  }

  /**
   * A condition of its own compares columns as they are, since the test of their types would hide
   * them from indexes, and then tests them for the rows that pass. Inside of another one there is
   * no telling which rows pass.
   */
  @Override
  public String condition(RexNode node) {
    conditions++;
    String condition = super.condition(node);
    conditions--;
    if (conditions > 0 || untested.isEmpty()) {
      return condition;
    }
    String tests =
        untested.stream()
            .map(column -> column + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    untested.clear();
    return "(" + condition + " AND " + tests + ")";
  }

  @Override
  String compared(String text) {
    String column = conditions == 1 ? SqliteCatalogue.untested(text) : text;
    if (!column.equals(text)) {
      untested.add(text);
    }
    return column;
  }

  @Override
  boolean hasNaN() {
    return false;
  }

  @Override
  String guarded(String comparison, String operator, List<String> floats) {
    return comparison;
  }

  /** As text, since whatever is computed arrives as text; floats with all their digits. */
  @Override
  String sent(RexNode node, ClickHouseType type) {
    String text = operand(node);
    return switch (Form.of(type)) {
      case FLOAT ->
          "CASE WHEN typeof("
              + text
              + ") IN ('real', 'integer') THEN printf('%!.17g', "
              + text
              + ") ELSE CAST("
              + text
              + " AS TEXT) END";
      case DATE -> "(" + text + " || ' 00:00:00')";
      case OTHER -> text;
      default -> SqlText.cast(text, "TEXT");
    };
  }

  @Override
  String filtered(String function, String argument, @Nullable String condition) {
    return ConditionalAggregate.text(function, argument, condition);
  }
}
