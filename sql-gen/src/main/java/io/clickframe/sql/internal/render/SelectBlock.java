package io.clickframe.sql.internal.render;

import io.clickframe.sql.internal.plan.Placement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT that is still open: steps add clauses to it as long as that keeps the meaning.
 *
 * <p>Clauses are run in the order FROM, PREWHERE, WHERE, GROUP BY, HAVING, outputs with their
 * windows, QUALIFY, DISTINCT, ORDER BY, LIMIT BY, LIMIT; a step may add its clause only if nothing
 * that runs later is there already.
 */
final class SelectBlock {
  final List<FromItem> from = new ArrayList<>();

  /** Conditions on one source, whose columns are read before the others. */
  final List<String> prewhere = new ArrayList<>();

  final List<String> where = new ArrayList<>();
  final List<String> groupBy = new ArrayList<>();
  final List<String> having = new ArrayList<>();
  final List<String> qualify = new ArrayList<>();
  final List<String> orderBy = new ArrayList<>();

  /** Settings of the source that it reads, for it alone. */
  final Map<String, String> settings = new LinkedHashMap<>();

  List<Output> outputs = List.of();

  /** Who runs it, each over the rows that it reads: see {@link NodeRules}. */
  Placement.Kind nodes = Placement.Kind.ONE_NODE;

  /** Whether no step is in it yet: it only reads. */
  boolean untouched = true;

  boolean grouped;

  /** Whether keys may be NULL because a row stands for all their values. */
  boolean groupingSets;

  boolean distinct;

  /** Whether a condition may fall out otherwise, or changes the number of rows, when repeated. */
  boolean unstableWhere;

  /** Whether a clause behind the outputs has a window function. */
  boolean windowed;

  /** How many rows of each group, and what makes a group: {@code 2 BY t0.a}. */
  @Nullable String limitBy;

  /** How many sub-queries are in one another below. */
  int depth;

  @Nullable Long limit;
  @Nullable Long offset;

  boolean isLimited() {
    return limitBy != null || limit != null || offset != null;
  }

  /** Whether a run can be taken of what comes out now: after a negative limit there is none. */
  boolean canCut() {
    return limit == null || limit >= 0;
  }

  /** Whether it has a clause that a union could take for its own. */
  boolean ends() {
    return !orderBy.isEmpty() || isLimited();
  }

  /** Adds a key to the order. */
  void sortBy(RelFieldCollation key, RelDataType type, Spelling spelling) {
    Output output = outputs.get(key.getFieldIndex());
    boolean first = key.nullDirection == RelFieldCollation.NullDirection.FIRST;
    orderBy.add(spelling.order(output.sql(), type, key.getDirection().isDescending(), first));
    windowed |= output.window();
  }

  /** Takes a run of the rows that come out now. */
  void cut(@Nullable Long count, @Nullable Long skipped) {
    long skip = skipped == null ? 0 : skipped;
    if (limit != null) {
      limit = Math.max(0, limit - skip);
    }
    if (skip > 0) {
      long before = offset == null ? 0 : offset;
      offset = before + Math.min(skip, Long.MAX_VALUE - before);
    }
    if (count != null) {
      limit = limit == null ? count : Math.min(limit, count);
    }
  }

  /** Whether there is nothing but FROM and a WHERE that can be run anywhere. */
  boolean isPlain() {
    return !grouped
        && !distinct
        && orderBy.isEmpty()
        && !isLimited()
        && !unstableWhere
        && !hasWindow();
  }

  /** Whether there are window functions, which would see what is added to WHERE or HAVING. */
  boolean hasWindow() {
    return windowed || outputs.stream().anyMatch(Output::window);
  }

  /** Whether a window function can be added that sees the rows as they come out now. */
  boolean takesWindow() {
    return !distinct
        && !isLimited()
        && !groupingSets
        && qualify.isEmpty()
        && !unstableWhere
        && isStable();
  }

  /** Whether all outputs give the same when they are repeated or moved. */
  boolean isStable() {
    return outputs.stream().allMatch(Output::stable);
  }

  /** What this block only hands on as the given columns, or null if it does more. */
  QueryText.@Nullable Combined passed(
      ImmutableBitSet columns, List<String> names, Spelling spelling) {
    if (!isPlain() || !prewhere.isEmpty() || !where.isEmpty() || from.size() != 1) {
      return null;
    }
    FromItem only = from.get(0);
    List<String> passed =
        names.stream().map(name -> only.alias() + "." + spelling.identifier(name)).toList();
    return only.table() instanceof FromItem.TableText.Subquery(QueryText.Combined combined)
            && combined.names().equals(names)
            && passed.equals(columns.asList().stream().map(i -> outputs.get(i).sql()).toList())
        ? combined
        : null;
  }

  /**
   * The columns that this block must give as a sub-query: with those that are read, all that rows
   * are made different by, what changes the number of rows, and what makes one row of all.
   */
  ImmutableBitSet kept(ImmutableBitSet read) {
    ImmutableBitSet.Builder kept = read.rebuild();
    List<Integer> possible =
        IntStream.range(0, outputs.size()).filter(i -> outputs.get(i).isRead()).boxed().toList();
    possible.stream().filter(i -> distinct || !outputs.get(i).stable()).forEach(kept::set);
    boolean oneRow = grouped && groupBy.isEmpty();
    if (oneRow && read.asList().stream().noneMatch(i -> outputs.get(i).aggregate())) {
      possible.stream().filter(i -> outputs.get(i).aggregate()).findFirst().ifPresent(kept::set);
    }
    return kept.isEmpty() ? ImmutableBitSet.of(possible.getFirst()) : kept.build();
  }

  /** Moves the conditions on one table with its columns as they are to where it is joined to. */
  void giveConditions(SelectBlock joined) {
    List<String> given = List.copyOf(where);
    where.clear();
    if (isBare()) {
      joined.where.addAll(given);
    } else {
      where.addAll(given);
    }
  }

  /** Whether this is one table with its columns as they are; a constant would outlive its row. */
  boolean isBare() {
    return isPlain()
        && from.size() == 1
        && prewhere.isEmpty()
        && where.isEmpty()
        && settings.isEmpty()
        && outputs.stream().allMatch(Output::column);
  }
}
