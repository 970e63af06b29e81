package io.clickframe.explain;

import java.util.Objects;

/**
 * What another database is asked.
 *
 * @param node the operator of the plan that stands for it
 * @param server the database, for people
 * @param sent the query, or the table's name; without secrets
 */
public record Fence(int node, String server, String sent) {
  public Fence {
    Objects.requireNonNull(server, "server is null");
    Objects.requireNonNull(sent, "sent is null");
  }
}
