package io.clickframe.internal.node;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chain with another store in place of one that it is over. Nodes are records, so that this works
 * on any of them: what changes is made anew, the rest stays the very node that it was. For one
 * thread.
 */
public final class SourceSwap {
  private final IdentityHashMap<RelationNode, RelationNode> done = new IdentityHashMap<>();
  private final IdentityHashMap<RelationNode, RelationNode.Scan> scans = new IdentityHashMap<>();

  private SourceSwap() {}

  /**
   * The chain with the other store in it; null if it is not over the store.
   *
   * @param store any step of the chain
   */
  public static @Nullable RelationNode of(
      RelationNode chain, RelationNode store, RelationNode other) {
    SourceSwap swap = new SourceSwap();
    swap.done.put(store, other);
    RelationNode swapped = swap.swapped(chain);
    return same(swapped, chain) ? null : swapped;
  }

  /** The sources that a chain reads, each once. */
  public static List<RelationNode.Scan> scans(RelationNode chain) {
    SourceSwap swap = new SourceSwap();
    swap.swapped(chain);
    return List.copyOf(swap.scans.values());
  }

  /** Chains may be longer than the stack is deep: what a step is over comes first. */
  private RelationNode swapped(RelationNode chain) {
    Deque<RelationNode> open = new ArrayDeque<>();
    open.push(chain);
    while (!open.isEmpty()) {
      RelationNode node = open.peek();
      List<RelationNode> rest =
          done.containsKey(node)
              ? List.of()
              : node.inputs().stream().filter(input -> !done.containsKey(input)).toList();
      if (rest.isEmpty()) {
        open.pop();
        if (!done.containsKey(node)) {
          if (node instanceof RelationNode.Scan scan) {
            scans.put(scan, scan);
          }
          done.put(node, (RelationNode) made((Record) node));
        }
      } else {
        rest.forEach(open::push);
      }
    }
    RelationNode result = done.get(chain);
    return result == null ? chain : result;
  }

  private @Nullable Object part(@Nullable Object value) {
    return switch (value) {
      case RelationNode node -> swapped(node);
      case SourceNode source -> source;
      case ExpressionNode.Query query -> {
        RelationNode relation = swapped(query.relation());
        yield same(relation, query.relation())
            ? query
            : new ExpressionNode.Query(relation, () -> null);
      }
      case Record node when node.getClass().getPackage().equals(SourceSwap.class.getPackage()) ->
          made(node);
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case null, default -> value;
    };
  }

  private List<?> list(List<?> list) {
    List<@Nullable Object> parts = new ArrayList<>(list.size());
    boolean changed = false;
    for (Object element : list) {
      Object made = part(element);
      changed |= !same(made, element);
      parts.add(made);
    }
    return changed ? Collections.unmodifiableList(parts) : list;
  }

  private Map<?, ?> map(Map<?, ?> map) {
    Map<Object, @Nullable Object> parts = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object made = part(entry.getValue());
      changed |= !same(made, entry.getValue());
      parts.put(entry.getKey(), made);
    }
    return changed ? Collections.unmodifiableMap(parts) : map;
  }

  private Record made(Record node) {
    try {
      RecordComponent[] components = node.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] parts = new Object[components.length];
      boolean changed = false;
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object old = components[i].getAccessor().invoke(node);
        parts[i] = part(old);
        changed |= !same(parts[i], old);
      }
      return changed ? node.getClass().getDeclaredConstructor(types).newInstance(parts) : node;
    } catch (InvocationTargetException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot put another store into the chain", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a node cannot be made again", e);
    }
  }

  @SuppressWarnings("ReferenceEquality") // Nodes that say the same are different stores.
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }
}
