package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ColumnChoice;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.Missing;
import io.clickframe.internal.node.SelectorNode;
import io.clickframe.internal.node.SortKey;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what callers pass where a column name, a SQL text or an expression fits. */
final class Arguments {
  private Arguments() {}

  /** A value inside an expression: an expression, or else a constant. */
  static ExpressionNode operand(@Nullable Object value) {
    return switch (value) {
      case Expression expression -> expression.node();
      case Lambda lambda -> lambda.node();
      case SortOrder order -> throw unexpected("an expression", order);
      case DataStore store -> throw unexpected("a value or an expression", store);
      case WindowFunction function -> throw withoutWindow(function);
      case Selector selector -> throw unexpected("one expression, not several", selector);
      case Across across -> throw unexpected("one expression, not several", across);
      case null, default -> new Literal(value);
    };
  }

  /** An item of a step: an expression, or the text of one. */
  static ExpressionNode item(String step, @Nullable Object item) {
    return switch (item) {
      case Expression expression -> expression.node();
      case Selector selector -> selector.item();
      case Across across -> across.node();
      case String text -> text(step, text);
      case WindowFunction function -> throw withoutWindow(function);
      case null -> throw unexpected(step + "() with a column name, SQL text or expression", null);
      default -> throw unexpected(step + "() with a column name, SQL text or expression", item);
    };
  }

  static List<ExpressionNode> items(String step, @Nullable Object... items) {
    if (items.length == 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot call " + step + "() with nothing: name a column");
    }
    List<ExpressionNode> nodes = new ArrayList<>(items.length);
    for (Object item : items) {
      nodes.add(item(step, item));
    }
    return nodes;
  }

  static List<SortKey> sortKeys(String step, @Nullable Object... items) {
    if (items.length == 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot call " + step + "() with nothing: name a column");
    }
    List<SortKey> keys = new ArrayList<>(items.length);
    for (Object item : items) {
      keys.add(
          item instanceof SortOrder order
              ? order.key()
              : new SortKey(item(step, item), false, false));
    }
    return keys;
  }

  /** A ClickHouse type, as far as its brackets and quotes say. */
  static String type(String text) {
    try {
      return ClickHouseType.parse(text).text();
    } catch (IllegalArgumentException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read the type '" + text + "': expected a ClickHouse type such as Int64",
          e);
    }
  }

  /** Columns as such: names and selectors. */
  static ColumnChoice columns(String step, @Nullable Object... items) {
    if (items.length == 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot call " + step + "() with nothing: name a column");
    }
    List<SelectorNode> selectors = new ArrayList<>(items.length);
    for (Object item : items) {
      selectors.add(
          switch (item) {
            case Selector selector -> selector.node();
            case String name -> new SelectorNode.Named(List.of(text(step, name).text()));
            case Expression expression when expression.node() instanceof ColumnRef column ->
                new SelectorNode.Named(List.of(column.name()));
            case null -> throw unexpected(step + "() with a column name or a selector", null);
            default -> throw unexpected(step + "() with a column name or a selector", item);
          });
    }
    return new ColumnChoice(selectors);
  }

  /** Columns as such, or null for a step about all columns. */
  static @Nullable ColumnChoice anyColumns(String step, @Nullable Object... items) {
    return items.length == 0 ? null : columns(step, items);
  }

  /** What missing values are replaced by. */
  static ExpressionNode filling(Missing missing, @Nullable Object value) {
    if (value instanceof FillStrategy strategy) {
      return strategy.value();
    }
    ExpressionNode node = operand(value);
    if (node.equals(new Literal(null)) && missing != Missing.NAN) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call " + missing.fill() + "(null): expected a value to put in place of NULL");
    }
    return node;
  }

  /** A pattern of names that makes different ones. */
  static String pattern(String step, String pattern, String hole) {
    if (!pattern.contains(hole)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot name the columns of "
              + step
              + "() '"
              + pattern
              + "': all would have the same name; write "
              + hole
              + " where the difference goes");
    }
    return pattern;
  }

  private static SqlText text(String step, String text) {
    if (text.isBlank()) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call " + step + "() with an empty text: expected a column name or SQL");
    }
    return new SqlText(text);
  }

  private static ClickFrameException withoutWindow(WindowFunction function) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Cannot use " + function + " without a window: add .over(window)");
  }

  private static ClickFrameException unexpected(String expected, @Nullable Object found) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Expected "
            + expected
            + ", found "
            + (found == null ? "null" : found.getClass().getSimpleName() + " " + found));
  }
}
