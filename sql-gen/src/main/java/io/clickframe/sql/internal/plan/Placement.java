package io.clickframe.sql.internal.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes read a leaf.
 *
 * @param cluster its name; null if only one node reads, or if the table itself knows its cluster
 */
public record Placement(Kind kind, @Nullable String cluster) {

  /** Who reads what. */
  public enum Kind {
    /** The node that takes the query. */
    ONE_NODE,

    /**
     * Each node some files, as it asks for them. The engine sends the nodes the SELECT that reads
     * them and nothing else: what a join or an IN needs they would read for themselves.
     */
    FILES,

    /** Each shard its own rows of a table. GLOBAL sends them what a join or an IN needs. */
    SHARDS
  }

  /** Read by the node that takes the query. */
  public static final Placement ONE_NODE = new Placement(Kind.ONE_NODE, null);

  public Placement {
    Objects.requireNonNull(kind, "kind is null");
  }

  /** Whether several nodes read. */
  public boolean isSpread() {
    return kind != Kind.ONE_NODE;
  }
}
