package io.clickframe.sql.internal.render;

import io.clickframe.spi.SqlStatement;
import java.util.List;

/**
 * A plan as a statement.
 *
 * @param statement it, without settings
 * @param fences what other databases are asked, in the order of the text
 */
public record Emitted(SqlStatement statement, List<Fence> fences) {
  public Emitted {
    fences = List.copyOf(fences);
  }

  /**
   * What a database is asked.
   *
   * @param leaf the number of the leaf of the plan
   * @param server which database, for people
   * @param sent the query, or the table's name
   */
  public record Fence(int leaf, String server, String sent) {}
}
