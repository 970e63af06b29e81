package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.EachColumn;
import io.clickframe.internal.node.SelectorNode;
import io.clickframe.internal.node.SelectorNode.Containing;
import io.clickframe.internal.node.SelectorNode.OfGroup;
import io.clickframe.internal.node.SelectorNode.Part;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Choices among columns, by name or by type, for {@code select}, {@code assign}, {@code agg},
 * {@code groupBy}, {@code sort} and wherever a step takes columns; meant for {@code import static}.
 * Types are looked at without {@code Nullable} and {@code LowCardinality}. Nothing here runs a
 * query. Thread-safe.
 */
public final class Selectors {
  private Selectors() {}

  /** Every column; in {@code agg} those that are no keys. */
  public static Selector all() {
    return new Selector(new SelectorNode.All());
  }

  /** The named columns, in that order; each has to be there. */
  public static Selector byName(String first, String... more) {
    return new Selector(new SelectorNode.Named(texts("byName", first, more)));
  }

  /** The columns of the given types or families: {@code byType("Decimal", "UInt64")}. */
  public static Selector byType(String first, String... more) {
    List<ClickHouseType> types = new ArrayList<>();
    for (String text : texts("byType", first, more)) {
      try {
        types.add(ClickHouseType.parse(text));
      } catch (IllegalArgumentException e) {
        throw invalid("Cannot select columns by a type: " + e.getMessage());
      }
    }
    return new Selector(new SelectorNode.OfType(types));
  }

  /** Integers, floating-point numbers and decimals. */
  public static Selector numeric() {
    return new Selector(new OfGroup(TypeGroup.NUMERIC));
  }

  /** {@code Int8} to {@code UInt256}. */
  public static Selector integer() {
    return new Selector(new OfGroup(TypeGroup.INTEGER));
  }

  /** {@code Float32}, {@code Float64} and {@code BFloat16}. */
  public static Selector floating() {
    return new Selector(new OfGroup(TypeGroup.FLOATING));
  }

  /** {@code Decimal} of any size. */
  public static Selector decimal() {
    return new Selector(new OfGroup(TypeGroup.DECIMAL));
  }

  /** {@code String} and {@code FixedString}. */
  public static Selector text() {
    return new Selector(new OfGroup(TypeGroup.TEXT));
  }

  /** Dates, times and date-times. */
  public static Selector temporal() {
    return new Selector(new OfGroup(TypeGroup.TEMPORAL));
  }

  /** {@code Bool}. */
  public static Selector bool() {
    return new Selector(new OfGroup(TypeGroup.BOOL));
  }

  /** {@code Array} of anything. */
  public static Selector array() {
    return new Selector(new OfGroup(TypeGroup.ARRAY));
  }

  /** {@code Map} of anything. */
  public static Selector map() {
    return new Selector(new OfGroup(TypeGroup.MAP));
  }

  /** {@code Tuple} of anything. */
  public static Selector tuple() {
    return new Selector(new OfGroup(TypeGroup.TUPLE));
  }

  /** The columns whose name starts with one of the texts. */
  public static Selector startsWith(String first, String... more) {
    return new Selector(new Containing(Part.START, texts("startsWith", first, more)));
  }

  /** The columns whose name ends with one of the texts. */
  public static Selector endsWith(String first, String... more) {
    return new Selector(new Containing(Part.END, texts("endsWith", first, more)));
  }

  /** The columns whose name contains one of the texts. */
  public static Selector contains(String first, String... more) {
    return new Selector(new Containing(Part.ANY, texts("contains", first, more)));
  }

  /**
   * The columns in whose name a Java regular expression is found.
   *
   * @throws ClickFrameException if it is none
   */
  public static Selector matching(String regex) {
    try {
      return new Selector(new SelectorNode.Matching(Pattern.compile(regex)));
    } catch (PatternSyntaxException e) {
      throw invalid("Cannot select columns by the pattern " + regex + ": " + e.getDescription());
    }
  }

  /** All columns without the named ones, which have to be there. */
  public static Selector except(String... names) {
    return all().except(names);
  }

  /** An expression for each column of a choice; each keeps its column's name. */
  public static Across across(Selector selector, UnaryOperator<Expression> expression) {
    return recorded(selector, expression, null);
  }

  /**
   * An expression for each column of a choice: {@code across(numeric(), x -> x.avg(), "{}_mean")}.
   *
   * @param expression makes the expression of a column; called once, while the step is recorded
   * @param names a name with <code>{}</code> or <code>{column}</code> where the column's name goes
   * @throws ClickFrameException if the names would all be the same
   */
  public static Across across(
      Selector selector, UnaryOperator<Expression> expression, String names) {
    if (!names.contains("{}") && !names.contains("{column}")) {
      throw invalid(
          "Cannot name the results of across(…) '"
              + names
              + "': all would have the same name;"
              + " write {} where the column's name goes");
    }
    return recorded(selector, expression, names);
  }

  private static Across recorded(
      Selector selector, UnaryOperator<Expression> expression, @Nullable String names) {
    @Nullable Expression made = expression.apply(new Expression(new EachColumn()));
    if (made == null) {
      throw invalid("Cannot use across(…): its function gave null for a column");
    }
    if (made.node() instanceof Alias alias) {
      throw invalid(
          "Cannot name the results of across(…) '"
              + alias.name()
              + "' with as(…): all would have"
              + " the same name; pass a pattern: across(selector, function, \"{}_"
              + alias.name()
              + "\")");
    }
    return new Across(new ExpressionNode.Across(selector.node(), made.node(), names));
  }

  private static List<String> texts(String selector, String first, String... more) {
    List<String> texts = new ArrayList<>(1 + more.length);
    texts.add(first);
    texts.addAll(List.of(more));
    if (texts.contains("")) {
      throw invalid("Cannot call " + selector + "() with an empty text: expected some text");
    }
    return texts;
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
