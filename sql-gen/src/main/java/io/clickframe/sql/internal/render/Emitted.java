package io.clickframe.sql.internal.render;

import io.clickframe.internal.feed.Feed;
import io.clickframe.spi.SqlStatement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan as a statement.
 *
 * @param statement it, without settings
 * @param fences what other databases are asked, in the order of the text
 * @param feeds the rows of the program that it reads, by the names of the holes for their addresses
 * @param notes where joins run whose left side several nodes read, for people
 */
public record Emitted(
    SqlStatement statement, List<Fence> fences, Map<String, Feed> feeds, Set<String> notes) {
  public Emitted {
    notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
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
