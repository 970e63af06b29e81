package io.clickframe.sql.internal.cache;

import io.clickframe.internal.node.Bytes;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a recorded chain apart into values that can be compared. Steps are numbered in the order in
 * which they are met, since it matters whether two of them are one. For one thread.
 */
final class ChainParts {
  private final int most;
  private final Function<FileSource, @Nullable Object> files;
  private final List<@Nullable Object> parts = new ArrayList<>(256);
  private final List<SourceNode> sources = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private boolean settled = true;

  /**
   * @param most how many values; more are no key
   * @param files tells files apart; null for one that may change unseen
   */
  ChainParts(int most, Function<FileSource, @Nullable Object> files) {
    this.most = most;
    this.files = files;
  }

  /** Whether all that was added can be compared, and tells all that a plan depends on. */
  boolean isSettled() {
    return settled && parts.size() <= most;
  }

  @Nullable Object[] all() {
    return parts.toArray();
  }

  /** The sources, in the order in which they were met. */
  List<SourceNode> sources() {
    return sources;
  }

  /** Adds a chain. Inputs first: chains may be longer than the stack is deep. */
  void chain(RelationNode last) {
    Deque<RelationNode> open = new ArrayDeque<>();
    open.push(last);
    while (!open.isEmpty() && isSettled()) {
      RelationNode next = open.peek();
      int waiting = open.size();
      for (RelationNode input : next.inputs()) {
        if (!numbers.containsKey(input)) {
          open.push(input);
        }
      }
      if (open.size() == waiting) {
        open.pop();
        if (!numbers.containsKey(next)) {
          record((Record) next);
          numbers.put(next, numbers.size());
        }
      }
    }
    parts.add(numbers.get(last));
  }

  /** Adds a value. */
  void add(@Nullable Object value) {
    switch (value) {
      case null -> parts.add(null);
      case String _, Enum<?> _, CallSite _, Boolean _, Integer _, Long _ -> parts.add(value);
      case RelationNode step -> chain(step);
      case SourceNode source -> source(source);
      case ExpressionNode.Query query -> chain(query.relation());
      case ExpressionNode.LambdaParameter variable -> {
        parts.add(numbers.computeIfAbsent(variable, _ -> numbers.size()));
        parts.add(variable.name());
      }
      case List<?> list -> {
        parts.add(list.size());
        list.forEach(this::add);
      }
      case Map<?, ?> map -> {
        parts.add(map.size());
        map.forEach((key, of) -> {
          add(key);
          add(of);
        });
      }
      case Double _, Float _, Short _, Byte _, Character _ -> parts.add(value);
      case BigDecimal _, BigInteger _, Temporal _, TemporalAmount _ -> parts.add(value);
      case UUID _, Bytes _, ClickHouseType _ -> parts.add(value);
      case Set<?> places -> parts.add(places); // of a grouping's keys
      case Record record -> record(record);
      default -> settled = false; // a function of the program, a secret
    }
  }

  private void record(Record record) {
    parts.add(record.getClass());
    if (isSettled()) {
      RecordParts.each(record, this::add);
    }
  }

  /** Only those whose columns cannot change without notice. */
  private void source(SourceNode source) {
    sources.add(source);
    switch (source) {
      case FileSource file -> {
        Object state = files.apply(file);
        settled &= state != null;
        parts.add(state);
        record(file);
      }
      case FunctionSource function -> {
        settled &= function.structure() != null;
        record(function);
      }
      case TableSource table -> {
        parts.add(table.database());
        parts.add(table.name());
        parts.add(table.origin());
        parts.add(table.structure());
      }
      default -> settled = false;
    }
  }
}
