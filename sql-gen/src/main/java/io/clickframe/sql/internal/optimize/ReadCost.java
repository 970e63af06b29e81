package io.clickframe.sql.internal.optimize;

import io.clickframe.internal.node.FileSource;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.type.ChType;
import java.util.Set;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * What it takes to read columns of a Parquet file, in the time that one byte of a number takes.
 * Measured over TPC-H, scale 1: {@code docs/manual/performance.md}.
 */
final class ReadCost {
  private static final Set<String> TEXTS =
      Set.of("String", "FixedString", "Array", "Map", "Tuple", "JSON", "Variant", "Dynamic");

  private static final double NUMBER = 8;

  /** The engine makes each text anew, also where a dictionary has few of them. */
  private static final double TEXT = 24;

  private static final double USUAL_LENGTH = 16;

  private ReadCost() {}

  /** Of so many columns a row. */
  static double of(TableLeaf leaf, Estimate rows, ImmutableBitSet columns) {
    double cost = 0;
    for (int column : columns) {
      double bytes = rows.columns().get(column).bytes();
      cost += isNumber(leaf, column) ? NUMBER : TEXT + (Double.isNaN(bytes) ? USUAL_LENGTH : bytes);
    }
    return cost;
  }

  /** Whether values are of the same few bytes. */
  static boolean isNumber(TableLeaf leaf, int column) {
    return !TEXTS.contains(type(leaf, column).type().base().family());
  }

  /**
   * Whether a column may be read before others: not what only the name of a file says, or its place
   * in it, nor what is made up where a file lacks it.
   */
  static boolean isThere(TableLeaf leaf, Estimate rows, int column) {
    return !(leaf.source() instanceof FileSource)
        || !Double.isNaN(rows.columns().get(column).bytes());
  }

  /** A column's type. */
  static ChType type(TableLeaf leaf, int column) {
    return (ChType) leaf.getRowType().getFieldList().get(column).getType();
  }
}
