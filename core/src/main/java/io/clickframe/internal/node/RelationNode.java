package io.clickframe.internal.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

  /** The steps whose rows it takes, the one it was called on first; none for a source. */
  List<RelationNode> inputs();

  /** A step on one store. */
  sealed interface OnOne extends RelationNode {

    /** The step before. */
    RelationNode input();

    @Override
    default List<RelationNode> inputs() {
      return List.of(input());
    }
  }

  /** A step on two stores. */
  sealed interface OnTwo extends RelationNode {

    /** The one it was called on. */
    RelationNode left();

    /** The other. */
    RelationNode right();

    @Override
    default List<RelationNode> inputs() {
      return List.of(left(), right());
    }
  }

  /**
   * The rows of a source.
   *
   * @param cluster whose nodes read it together, or null for what the run's options say
   * @param keys columns of which no two rows have the same values, as its user says
   */
  record Scan(SourceNode source, @Nullable String cluster, List<List<String>> keys, CallSite site)
      implements RelationNode {
    public Scan {
      keys = keys.stream().map(List::copyOf).toList();
    }

    /** Read as the run's options say. */
    public Scan(SourceNode source, CallSite site) {
      this(source, null, List.of(), site);
    }

    @Override
    public List<RelationNode> inputs() {
      return List.of();
    }
  }

  /** The same rows as a store of its own. */
  record Named(RelationNode input, String name, CallSite site) implements OnOne {}

  /** Exactly the given columns. */
  record Select(RelationNode input, List<ExpressionNode> items, CallSite site) implements OnOne {
    public Select {
      items = List.copyOf(items);
    }
  }

  /** All columns, some of them replaced or added. */
  record Assign(RelationNode input, List<ExpressionNode> items, CallSite site) implements OnOne {
    public Assign {
      items = List.copyOf(items);
    }
  }

  /** All columns but some. */
  record Drop(RelationNode input, ColumnChoice columns, CallSite site) implements OnOne {}

  /** Where columns go. */
  enum Place {
    FIRST,
    LAST,
    BEFORE,
    AFTER
  }

  /**
   * All columns, some of them in another place.
   *
   * @param anchor the column before or after which they go, or null
   */
  record Relocate(
      RelationNode input, ColumnChoice columns, Place place, @Nullable String anchor, CallSite site)
      implements OnOne {}

  /** All columns, some under new names: old name to new name. */
  record Rename(RelationNode input, Map<String, String> names, CallSite site) implements OnOne {
    public Rename {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      names.values().forEach(ColumnErrors::requireName);
    }
  }

  /** All columns under names that a function makes of theirs. */
  record RenameAll(RelationNode input, UnaryOperator<String> names, CallSite site)
      implements OnOne {
    public RenameAll {
      Objects.requireNonNull(names, "names is null");
    }
  }

  /** The rows for which all predicates are true. */
  record Filter(RelationNode input, List<ExpressionNode> predicates, CallSite site)
      implements OnOne {
    public Filter {
      predicates = List.copyOf(predicates);
    }
  }

  /** The rows for which all predicates are true; they may use window functions. */
  record Qualify(RelationNode input, List<ExpressionNode> predicates, CallSite site)
      implements OnOne {
    public Qualify {
      predicates = List.copyOf(predicates);
    }
  }

  /**
   * All columns, with a value in place of those that are missing.
   *
   * @param value the same for all columns, or made of the column that it stands for
   * @param averaged whether the value is a real number whatever the column's numbers are
   * @param columns the columns to fill, or null for those that can take the value
   */
  record Fill(
      RelationNode input,
      Missing missing,
      ExpressionNode value,
      boolean averaged,
      @Nullable ColumnChoice columns,
      CallSite site)
      implements OnOne {}

  /**
   * The rows in which nothing is missing.
   *
   * @param columns the columns that are looked at, or null for all
   */
  record DropMissing(
      RelationNode input, Missing missing, @Nullable ColumnChoice columns, CallSite site)
      implements OnOne {}

  /** One row a group: the keys, then the aggregates. */
  record Aggregate(RelationNode input, Grouping grouping, List<ExpressionNode> items, CallSite site)
      implements OnOne {
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

  /**
   * One row a group: the keys, then the aggregates over the rows of each value of a column.
   *
   * @param values constants, under a name or not
   * @param names the columns' names with {@code {value}} and {@code {name}}, or null
   */
  record Pivot(
      RelationNode input,
      List<ExpressionNode> keys,
      ExpressionNode column,
      List<ExpressionNode> values,
      List<ExpressionNode> items,
      @Nullable String names,
      CallSite site)
      implements OnOne {
    public Pivot {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
      items = List.copyOf(items);
    }
  }

  /** As many rows for each row as columns are chosen: the other columns, a name, a value. */
  record Unpivot(RelationNode input, ColumnChoice columns, String name, String value, CallSite site)
      implements OnOne {
    public Unpivot {
      ColumnErrors.requireName(name);
      ColumnErrors.requireName(value);
    }
  }

  /**
   * A row for each element of arrays or maps.
   *
   * @param keepEmpty whether a row without elements stays, with NULL
   * @param index the name of a column for the element's place, or null
   */
  record Explode(
      RelationNode input,
      ColumnChoice columns,
      boolean keepEmpty,
      @Nullable String index,
      CallSite site)
      implements OnOne {}

  /**
   * All columns, with its elements in place of a tuple.
   *
   * @param names their names with {@code {column}} and {@code {field}}, or null for the elements'
   */
  record Unpack(RelationNode input, String column, @Nullable String names, CallSite site)
      implements OnOne {}

  /** How often each combination of values is there, most often first. */
  record ValueCounts(RelationNode input, List<ExpressionNode> keys, CallSite site)
      implements OnOne {
    public ValueCounts {
      keys = List.copyOf(keys);
    }
  }

  /**
   * One row of statistics a column.
   *
   * @param brief whether only what is cheap: name, type, counts
   */
  record Describe(RelationNode input, boolean brief, CallSite site) implements OnOne {}

  /** Which rows a join keeps. */
  enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    SEMI,
    ANTI,
    CROSS
  }

  /**
   * Pairs of rows, or one side's rows by whether they have a partner.
   *
   * @param any whether a row has at most one partner
   * @param keys columns that must be equal; empty if there is a condition, and for a cross join
   * @param condition what must hold for a pair, or null
   * @param suffix put behind the right side's names that the left side has too, or null to refuse
   *     them
   */
  record Join(
      RelationNode left,
      RelationNode right,
      JoinKind kind,
      boolean any,
      List<JoinKey> keys,
      @Nullable ExpressionNode condition,
      @Nullable String suffix,
      CallSite site)
      implements OnTwo {
    public Join {
      keys = List.copyOf(keys);
      int conditions = (keys.isEmpty() ? 0 : 1) + (condition == null ? 0 : 1);
      if (conditions != (kind == JoinKind.CROSS ? 0 : 1)) {
        throw new IllegalArgumentException("a join has either keys or a condition");
      }
    }
  }

  /** Each row with the nearest row of the right side; the kind is INNER or LEFT. */
  record AsofJoin(
      RelationNode left, RelationNode right, JoinKind kind, AsofMatch match, CallSite site)
      implements OnTwo {}

  /** The same rows in order. */
  record Sort(RelationNode input, List<SortKey> keys, CallSite site) implements OnOne {
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
      implements OnOne {}

  /** The last rows of a sort. */
  record Tail(RelationNode input, long count, CallSite site) implements OnOne {}

  /**
   * The first rows of each group of rows that are equal in the keys.
   *
   * @param operation the method that recorded it
   */
  record LimitBy(
      String operation, RelationNode input, long count, List<ExpressionNode> keys, CallSite site)
      implements OnOne {
    public LimitBy {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The rows whose hash is below a fraction of all hashes.
   *
   * @param keys what is hashed; all columns if empty
   */
  record Sample(RelationNode input, double fraction, List<ExpressionNode> keys, CallSite site)
      implements OnOne {
    public Sample {
      keys = List.copyOf(keys);
    }
  }

  /** Each different row once. */
  record Distinct(RelationNode input, CallSite site) implements OnOne {}

  /** All rows of all inputs, columns matched by name. */
  record Union(List<RelationNode> inputs, CallSite site) implements RelationNode {
    public Union {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A SELECT written by hand.
   *
   * @param stores the stores that it reads, by the names that it calls them
   */
  record SqlQuery(String text, Map<String, RelationNode> stores, CallSite site)
      implements RelationNode {
    public SqlQuery {
      Objects.requireNonNull(text, "text is null");
      // In an order of its own: that of Map.of differs from run to run, the statement must not.
      stores = Collections.unmodifiableMap(new TreeMap<>(stores));
    }

    @Override
    public List<RelationNode> inputs() {
      return List.copyOf(stores.values());
    }
  }

  /** Which rows a set operation keeps. */
  enum SetKind {
    INTERSECT,
    EXCEPT
  }

  /** The different rows of the left side that are, or are not, among those of the right side. */
  record SetOperation(RelationNode left, RelationNode right, SetKind kind, CallSite site)
      implements OnTwo {}
}
