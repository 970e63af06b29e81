package io.clickframe.internal.node;

import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A choice among the columns of a step's input, as the user wrote it. Immutable.
 *
 * <p>To add a kind: a record here, and a method in {@code Selectors}.
 */
public sealed interface SelectorNode {

  /** Whether a column belongs to the choice. */
  boolean matches(String name, ClickHouseType type);

  /** The columns that are named exactly, also those to leave out: they have to be there. */
  default Set<String> names() {
    return Set.of();
  }

  /** Every column. */
  record All() implements SelectorNode {
    @Override
    public boolean matches(String name, ClickHouseType type) {
      return true;
    }

    @Override
    public String toString() {
      return "all()";
    }
  }

  /** Exactly these, in this order. */
  record Named(List<String> columns) implements SelectorNode {
    public Named {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean matches(String name, ClickHouseType type) {
      return columns.contains(name);
    }

    @Override
    public Set<String> names() {
      return Set.copyOf(columns);
    }

    @Override
    public String toString() {
      return String.join(", ", columns);
    }
  }

  /** Those whose type is in a group. */
  record OfGroup(TypeGroup group) implements SelectorNode {
    @Override
    public boolean matches(String name, ClickHouseType type) {
      return group.holds(type);
    }

    @Override
    public String toString() {
      return group.name().toLowerCase(Locale.ROOT) + "()";
    }
  }

  /** Those of a whole type, or of a family such as {@code Decimal}. */
  record OfType(List<ClickHouseType> types) implements SelectorNode {
    public OfType {
      types = List.copyOf(types);
    }

    @Override
    public boolean matches(String name, ClickHouseType type) {
      return types.stream()
          .anyMatch(wanted ->
              wanted.equals(type)
                  || wanted.equals(type.base())
                  || wanted.text().equals(type.base().family()));
    }

    @Override
    public String toString() {
      return "byType(" + join(types) + ")";
    }
  }

  /** Where in a name a text is looked for. */
  enum Part {
    START("startsWith"),
    END("endsWith"),
    ANY("contains");

    private final String method;

    Part(String method) {
      this.method = method;
    }

    private boolean holds(String name, String text) {
      return switch (this) {
        case START -> name.startsWith(text);
        case END -> name.endsWith(text);
        case ANY -> name.contains(text);
      };
    }
  }

  /** Those with one of the texts in their name. */
  record Containing(Part part, List<String> texts) implements SelectorNode {
    public Containing {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean matches(String name, ClickHouseType type) {
      return texts.stream().anyMatch(text -> part.holds(name, text));
    }

    @Override
    public String toString() {
      return part.method + "(" + join(texts) + ")";
    }
  }

  /** Those in whose name a pattern is found. */
  record Matching(Pattern pattern) implements SelectorNode {
    public Matching {
      Objects.requireNonNull(pattern, "pattern is null");
    }

    @Override
    public boolean matches(String name, ClickHouseType type) {
      return pattern.matcher(name).find();
    }

    @Override
    public String toString() {
      return "matching(" + pattern + ")";
    }
  }

  /** Those of both. */
  record Both(SelectorNode first, SelectorNode second) implements SelectorNode {
    @Override
    public boolean matches(String name, ClickHouseType type) {
      return first.matches(name, type) && second.matches(name, type);
    }

    @Override
    public Set<String> names() {
      return union(first, second);
    }

    @Override
    public String toString() {
      return "(" + first + " and " + second + ")";
    }
  }

  /** Those of one or the other. */
  record Either(SelectorNode first, SelectorNode second) implements SelectorNode {
    @Override
    public boolean matches(String name, ClickHouseType type) {
      return first.matches(name, type) || second.matches(name, type);
    }

    @Override
    public Set<String> names() {
      return union(first, second);
    }

    @Override
    public String toString() {
      return "(" + first + " or " + second + ")";
    }
  }

  /** All others. */
  record Not(SelectorNode selector) implements SelectorNode {
    @Override
    public boolean matches(String name, ClickHouseType type) {
      return !selector.matches(name, type);
    }

    @Override
    public Set<String> names() {
      return selector.names();
    }

    @Override
    public String toString() {
      return "not(" + selector + ")";
    }
  }

  private static Set<String> union(SelectorNode first, SelectorNode second) {
    Set<String> names = new TreeSet<>(first.names());
    names.addAll(second.names());
    return names;
  }

  private static String join(List<?> parts) {
    return String.join(", ", parts.stream().map(Object::toString).toList());
  }
}
