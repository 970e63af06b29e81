package io.clickframe.sql.internal.render;

import io.clickframe.internal.feed.Feed;
import io.clickframe.spi.SqlStatement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as a statement.
 *
 * @param statement it, without settings
 * @param fences what other databases are asked, in the order of the text
 * @param feeds the rows of the program that it reads, by the names of the holes for their addresses
 */
public record Emitted(SqlStatement statement, List<Fence> fences, Map<String, Feed> feeds) {
  public Emitted {
    fences = List.copyOf(fences);
    feeds = Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
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
