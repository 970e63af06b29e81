package io.clickframe.sql.internal.render;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import io.clickframe.sql.internal.render.FromItem.TableText;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.calcite.util.ImmutableBitSet;

/** The tables and sub-queries of one statement, each with a name of its own. */
final class Tables {
  /** Both are more than the engine reads in any statement. */
  private static final int MOST_TABLES = 10_000;

  private static final int DEEPEST = 200;

  private final String prefix;
  private final Spelling spelling;
  private int tables;

  /**
   * @param prefix what the names begin with
   */
  Tables(String prefix, Spelling spelling) {
    this.prefix = prefix;
    this.spelling = spelling;
  }

  /** A new block over a table. */
  SelectBlock reading(TableText table, List<String> columns) {
    return reading(table, columns, ImmutableBitSet.range(columns.size()), 0);
  }

  /**
   * A new block over a table.
   *
   * @param values makes an output of each column and its number
   */
  SelectBlock reading(
      TableText table, List<String> columns, BiFunction<Output, Integer, Output> values) {
    SelectBlock block = reading(table, columns);
    List<Output> plain = block.outputs;
    block.outputs =
        IntStream.range(0, plain.size()).mapToObj(i -> values.apply(plain.get(i), i)).toList();
    return block;
  }

  /**
   * A new block over a table that has only some of the columns.
   *
   * @param depth how many sub-queries are in one another in it
   */
  SelectBlock reading(TableText table, List<String> columns, ImmutableBitSet there, int depth) {
    if (tables == MOST_TABLES) {
      throw tooLarge(
          "it reads more than "
              + MOST_TABLES
              + " tables and sub-queries; a store that is joined with itself is read twice, and"
              + " twice as often each time that is repeated");
    }
    String alias = prefix + tables++;
    SelectBlock block = new SelectBlock();
    block.depth = depth;
    block.from.add(FromItem.first(table, alias));
    block.outputs =
        IntStream.range(0, columns.size())
            .mapToObj(i ->
                there.get(i)
                    ? Output.column(alias + "." + spelling.identifier(columns.get(i)))
                    : Output.UNREAD)
            .toList();
    return block;
  }

  /**
   * The block as a sub-query of a new one.
   *
   * @param names of its columns
   * @param read those of them that are read
   */
  SelectBlock close(SelectBlock block, List<String> names, ImmutableBitSet read) {
    if (block.depth + 1 > DEEPEST) {
      throw tooLarge("it needs more than " + DEEPEST + " sub-queries in one another");
    }
    ImmutableBitSet kept = block.kept(read);
    QueryText query = new QueryText.Select(block, kept, picked(names, kept));
    return reading(new TableText.Subquery(query), names, kept, block.depth + 1);
  }

  /** The names of some columns. */
  static List<String> picked(List<String> names, ImmutableBitSet columns) {
    return columns.asList().stream().map(names::get).toList();
  }

  private static PlanException tooLarge(String reason) {
    return new PlanException(
        ErrorCode.PLAN_TOO_LARGE,
        "Cannot write this chain as one statement: "
            + reason
            + ". Write what its first steps give to a file, and go on from that.",
        null);
  }
}
