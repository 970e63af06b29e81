package io.clickframe.sql.internal.cache;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.QueryOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the plan of a chain depends on: the steps with their lines in the program, the options
 * of the run, and which files it reads, as they are now. Chains of equal keys have the same plan.
 * Immutable; holds no step and no table of the chain, so it keeps nothing alive.
 */
public final class ChainKey {
  /** Longer chains are seldom run twice, and their keys would be large. */
  private static final int MOST_PARTS = 8192;

  /** Each step of a chain has a key with all steps before it: that must not add up. */
  private static final int MOST_PARTS_OF_STEPS = 1024;

  private final @Nullable Object[] parts;
  private final int hash;

  private ChainKey(@Nullable Object[] parts) {
    this.parts = parts;
    this.hash = Arrays.hashCode(parts);
  }

  /** A key, and the sources of the chain that it was made of. */
  public record Keyed(ChainKey key, List<SourceNode> sources) {
    public Keyed {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The key of a chain's plan.
   *
   * @param files at which it looks
   * @return null if something in it may change without notice, such as a table of a database, or
   *     cannot be compared, such as a function of the program
   */
  public static @Nullable Keyed of(RelationNode chain, QueryOptions options, FileLook files) {
    if (options.cluster() != null) {
      return null; // its nodes come and go
    }
    ChainParts parts = new ChainParts(MOST_PARTS, files::settled);
    parts.add(options.memoryLimit());
    parts.add(options.settings());
    parts.add(options.pushdown());
    parts.chain(chain);
    return parts.isSettled() ? new Keyed(new ChainKey(parts.all()), parts.sources()) : null;
  }

  /**
   * The key of a chain's columns, which are known without a look at any source.
   *
   * @return null if they are not, or if something in it cannot be compared
   */
  public static @Nullable ChainKey ofColumns(RelationNode chain) {
    ChainParts parts = new ChainParts(MOST_PARTS_OF_STEPS, FileSource::structure);
    parts.chain(chain);
    return parts.isSettled() ? new ChainKey(parts.all()) : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChainKey key && hash == key.hash && Arrays.equals(parts, key.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
