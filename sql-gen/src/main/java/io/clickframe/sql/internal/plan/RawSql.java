package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.sql.SqlKind;

/**
 * A SQL text with holes for the columns it reads: hole {@code i} stands for operand {@code
 * holes.get(i)}.
 *
 * @see io.clickframe.sql.internal.fragment.Fragment
 */
public final class RawSql extends ChFunction {
  private final List<String> pieces;
  private final List<Integer> holes;

  /**
   * @param pieces the text between the holes; one more than holes
   * @param holes operand numbers
   */
  public RawSql(List<String> pieces, List<Integer> holes, boolean deterministic) {
    super(template(pieces, holes), SqlKind.OTHER_FUNCTION, deterministic);
    this.pieces = List.copyOf(pieces);
    this.holes = List.copyOf(holes);
  }

  /** The text between the holes. */
  public List<String> pieces() {
    return pieces;
  }

  /** The operand of each hole. */
  public List<Integer> holes() {
    return holes;
  }

  static String template(List<String> pieces, List<Integer> holes) {
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 0; i < holes.size(); i++) {
      text.append('{').append(holes.get(i)).append('}').append(pieces.get(i + 1));
    }
    return text.toString();
  }
}
