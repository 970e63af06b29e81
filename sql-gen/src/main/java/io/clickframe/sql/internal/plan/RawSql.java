package io.clickframe.sql.internal.plan;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/**
 * A SQL text with holes for the columns it reads: hole {@code i} stands for operand {@code
 * holes.get(i)}.
 *
 * @see io.clickframe.sql.internal.fragment.Fragment
 */
public final class RawSql extends ChFunction {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final List<String> pieces;
  private final List<Integer> holes;
  private final boolean repeatable;
  private final boolean window;
  private final @Nullable RexNode known;

  /**
   * @param pieces the text between the holes; one more than holes
   * @param holes operand numbers
   * @param repeatable whether over the same rows it always gives the same
   * @param window whether it has a window function in it
   * @param known the same as an expression over its operands, or null if it is not understood
   */
  public RawSql(
      List<String> pieces,
      List<Integer> holes,
      boolean repeatable,
      boolean window,
      @Nullable RexNode known) {
    super(template(pieces, holes), SqlKind.OTHER_FUNCTION, repeatable && !window);
    this.repeatable = repeatable;
    this.pieces = List.copyOf(pieces);
    this.holes = List.copyOf(holes);
    this.window = window;
    this.known = known;
  }

  /**
   * The same as an expression, in which the column of number {@code i} stands for operand {@code
   * i}; null if it is not understood. Aggregates are calls of {@code ChAggregate}.
   */
  public @Nullable RexNode known() {
    return known;
  }

  /** The text between the holes. */
  public List<String> pieces() {
    return pieces;
  }

  /** The operand of each hole. */
  public List<Integer> holes() {
    return holes;
  }

  /** Whether over the same rows it always gives the same. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** Whether it has a window function in it, which SQL allows only in a column. */
  public boolean isWindow() {
    return window;
  }

  /** What in the text may be a name: a lambda's parameters, aliases, but also keywords. */
  public List<String> words() {
    return WORD.matcher(String.join(" ", pieces)).results().map(MatchResult::group).toList();
  }

  static String template(List<String> pieces, List<Integer> holes) {
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 0; i < holes.size(); i++) {
      text.append('{').append(holes.get(i)).append('}').append(pieces.get(i + 1));
    }
    return text.toString();
  }
}
