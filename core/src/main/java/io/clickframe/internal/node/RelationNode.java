package io.clickframe.internal.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded step of a chain with the steps before it. Immutable.
 *
 * <p>Two nodes are different stores even when they say the same: identity tells a self-join's two
 * sides apart, so compare with {@code ==}.
 *
 * <p>To add an operation: add a record here; the compiler then lists the binder's and the
 * explainer's missing cases.
 */
public sealed interface RelationNode {

  /** Where the step was recorded. */
  CallSite site();

  /** The rows of files. */
  record Scan(FileSource source, CallSite site) implements RelationNode {}

  /** The same rows as a store of its own. */
  record Named(RelationNode input, String name, CallSite site) implements RelationNode {}

  /** Exactly the given columns. */
  record Select(RelationNode input, List<ExpressionNode> items, CallSite site)
      implements RelationNode {
    public Select {
      items = List.copyOf(items);
    }
  }

  /** All columns, some of them replaced or added. */
  record Assign(RelationNode input, List<ExpressionNode> items, CallSite site)
      implements RelationNode {
    public Assign {
      items = List.copyOf(items);
    }
  }

  /** All columns but some. */
  record Drop(RelationNode input, List<String> names, CallSite site) implements RelationNode {
    public Drop {
      names = List.copyOf(names);
    }
  }

  /** All columns, some under new names: old name to new name. */
  record Rename(RelationNode input, Map<String, String> names, CallSite site)
      implements RelationNode {
    public Rename {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      names.values().forEach(ColumnErrors::requireName);
    }
  }

  /** The rows for which all predicates are true. */
  record Filter(RelationNode input, List<ExpressionNode> predicates, CallSite site)
      implements RelationNode {
    public Filter {
      predicates = List.copyOf(predicates);
    }
  }

  /** The rows for which all predicates are true; they may use window functions. */
  record Qualify(RelationNode input, List<ExpressionNode> predicates, CallSite site)
      implements RelationNode {
    public Qualify {
      predicates = List.copyOf(predicates);
    }
  }

  /** One row a group: the keys, then the aggregates. */
  record Aggregate(RelationNode input, Grouping grouping, List<ExpressionNode> items, CallSite site)
      implements RelationNode {
    public Aggregate {
      items = List.copyOf(items);
    }

    public Aggregate(
        RelationNode input, List<ExpressionNode> keys, List<ExpressionNode> items, CallSite site) {
      this(input, Grouping.by(keys), items, site);
    }

    /** What the rows are grouped by. */
    public List<ExpressionNode> keys() {
      return grouping.keys();
    }
  }

  /** Which rows without a partner a join keeps. */
  enum JoinKind {
    INNER,
    LEFT
  }

  /**
   * Pairs of rows.
   *
   * @param using columns of both sides that must be equal and appear once; empty if there is a
   *     condition
   * @param condition what must hold for a pair, or null if there are {@code using} columns
   * @param suffix put behind the right side's names that the left side has too, or null to refuse
   *     them
   */
  record Join(
      RelationNode left,
      RelationNode right,
      JoinKind kind,
      List<String> using,
      @Nullable ExpressionNode condition,
      @Nullable String suffix,
      CallSite site)
      implements RelationNode {
    public Join {
      using = List.copyOf(using);
      if (using.isEmpty() == (condition == null)) {
        throw new IllegalArgumentException("a join has either columns in common or a condition");
      }
    }
  }

  /** The same rows in order. */
  record Sort(RelationNode input, List<SortKey> keys, CallSite site) implements RelationNode {
    public Sort {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A run of the rows.
   *
   * @param count most rows to keep, or null for all
   * @param offset rows to leave out first
   */
  record Limit(RelationNode input, @Nullable Long count, long offset, CallSite site)
      implements RelationNode {}

  /** Each different row once. */
  record Distinct(RelationNode input, CallSite site) implements RelationNode {}

  /** All rows of all inputs, columns matched by name. */
  record Union(List<RelationNode> inputs, CallSite site) implements RelationNode {
    public Union {
      inputs = List.copyOf(inputs);
    }
  }
}
