package io.clickframe.internal.node;

import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.RelationNode.JoinKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The column names of a step as far as they are known without an engine: those of a source with
 * declared columns, followed through the chain. Where they are known, a wrong name is refused by
 * the call that uses it; the rest is checked when the chain is planned.
 */
public final class KnownColumns {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern ALIAS =
      Pattern.compile(
          ".*\\sAS\\s+([A-Za-z_][A-Za-z0-9_]*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> CONSTANTS =
      Set.of("null", "true", "false", "inf", "nan", "current_date", "current_timestamp");

  private final String operation;
  private final CallSite site;
  private final List<String> input;

  private KnownColumns(String operation, CallSite site, List<String> input) {
    this.operation = operation;
    this.site = site;
    this.input = input;
  }

  /** The columns of a source, or null if they are not known. */
  public static @Nullable List<String> of(RelationNode.Scan scan) {
    String structure = scan.source().structure();
    if (structure == null) {
      return null;
    }
    List<String> known =
        StructureNames.of(structure)
            .map(names ->
                Stream.concat(
                        names.stream(), scan.source().reading().virtualColumns().keySet().stream())
                    .toList())
            .orElse(null);
    if (known != null) {
      scan.keys().forEach(key -> requireAll("unique", scan, known, key));
    }
    return known;
  }

  /**
   * The columns after a step.
   *
   * @param input those before it, or null if they are not known
   * @return those after it, or null if they are not known
   * @throws io.clickframe.error.UnknownColumnException if the step uses one that is not there
   */
  public static @Nullable List<String> after(RelationNode step, @Nullable List<String> input) {
    if (input == null) {
      return null;
    }
    return switch (step) {
      case RelationNode.Select select ->
          checked("select", select, input, select.items()).names(select.items(), List.of());
      case RelationNode.Assign assign ->
          checked("assign", assign, input, assign.items()).names(assign.items(), input);
      case RelationNode.Filter filter -> {
        checked("filter", filter, input, filter.predicates());
        yield input;
      }
      case RelationNode.Qualify qualify -> {
        checked("qualify", qualify, input, qualify.predicates());
        yield input;
      }
      case RelationNode.Sort sort -> {
        List<ExpressionNode> keys =
            sort.keys().stream().map(key -> key.resolved(input::contains).expression()).toList();
        checked("sort", sort, input, keys);
        yield input;
      }
      case RelationNode.Drop drop -> {
        requireAll("drop", drop, input, drop.columns().names());
        Optional<Set<String>> names = drop.columns().onlyNames();
        yield names.isEmpty()
            ? null
            : input.stream().filter(name -> !names.get().contains(name)).toList();
      }
      case RelationNode.Relocate relocate -> {
        requireAll("relocate", relocate, input, relocate.columns().names());
        String anchor = relocate.anchor();
        requireAll("relocate", relocate, input, anchor == null ? List.of() : List.of(anchor));
        yield null;
      }
      case RelationNode.Rename rename -> {
        requireAll("rename", rename, input, rename.names().keySet());
        yield input.stream().map(name -> rename.names().getOrDefault(name, name)).toList();
      }
      case RelationNode.RenameAll _ -> null;
      case RelationNode.Fill fill -> {
        checked(fill.missing().fill(), fill, input, List.of(fill.value()));
        yield same(fill.missing().fill(), fill, input, fill.columns());
      }
      case RelationNode.DropMissing drop ->
          same(drop.missing().drop(), drop, input, drop.columns());
      case RelationNode.Aggregate aggregate -> aggregate(aggregate, input);
      case RelationNode.Pivot pivot -> {
        checked("groupBy", pivot, input, pivot.keys());
        checked("pivot", pivot, input, List.of(pivot.column()));
        yield null;
      }
      case RelationNode.Unpivot unpivot -> {
        requireAll("unpivot", unpivot, input, unpivot.columns().names());
        yield null;
      }
      case RelationNode.Explode explode -> {
        requireAll("explode", explode, input, explode.columns().names());
        yield null;
      }
      case RelationNode.Unpack unpack -> {
        requireAll("unpack", unpack, input, List.of(unpack.column()));
        yield null;
      }
      case RelationNode.ValueCounts counts -> {
        checked("valueCounts", counts, input, counts.keys());
        yield null;
      }
      case RelationNode.Describe _ -> null;
      case RelationNode.Join join -> {
        requireAll(
            "the left side of join", join, input, join.keys().stream().map(JoinKey::left).toList());
        boolean left = join.kind() == JoinKind.SEMI || join.kind() == JoinKind.ANTI;
        yield left ? input : null;
      }
      case RelationNode.AsofJoin join -> {
        requireAll(
            "the left side of asofJoin",
            join,
            input,
            join.match().keys().stream().map(JoinKey::left).toList());
        yield null;
      }
      case RelationNode.LimitBy limit -> {
        checked(limit.operation(), limit, input, limit.keys());
        yield input;
      }
      case RelationNode.Sample sample -> {
        checked("sample", sample, input, sample.keys());
        yield input;
      }
      case RelationNode.Union _, RelationNode.SetOperation _ -> input;
      case RelationNode.Named _,
          RelationNode.Limit _,
          RelationNode.Tail _,
          RelationNode.Distinct _ ->
          input;
      case RelationNode.Scan _, RelationNode.SqlQuery _ -> null;
    };
  }

  private static List<String> same(
      String operation, RelationNode step, List<String> input, @Nullable ColumnChoice columns) {
    requireAll(operation, step, input, columns == null ? List.of() : columns.names());
    return input;
  }

  private static @Nullable List<String> aggregate(RelationNode.Aggregate step, List<String> input) {
    KnownColumns keys = checked("groupBy", step, input, step.keys());
    List<String> keyNames = keys.names(step.keys(), List.of());
    Set<String> both = new LinkedHashSet<>(input);
    if (keyNames != null) {
      both.addAll(keyNames);
    }
    List<String> visible = List.copyOf(both);
    checked("having", step, visible, step.grouping().having());
    KnownColumns items = checked("agg", step, visible, step.items());
    return keyNames == null ? null : items.names(step.items(), keyNames);
  }

  private static KnownColumns checked(
      String operation, RelationNode step, List<String> input, List<ExpressionNode> nodes) {
    KnownColumns columns = new KnownColumns(operation, step.site(), input);
    nodes.forEach(columns::check);
    return columns;
  }

  private static void requireAll(
      String operation, RelationNode step, List<String> input, Iterable<String> names) {
    KnownColumns columns = new KnownColumns(operation, step.site(), input);
    names.forEach(columns::require);
  }

  private void require(String name) {
    if (!input.contains(name)) {
      throw ColumnErrors.unknown(operation, site, name, input);
    }
  }

  private void check(ExpressionNode node) {
    switch (node) {
      case ColumnRef column -> require(column.name());
      case SqlText text -> {
        String word = text.text().strip();
        boolean exact = input.contains(text.text());
        boolean constant = CONSTANTS.contains(word.toLowerCase(Locale.ROOT));
        if (!exact && !constant && WORD.matcher(word).matches()) {
          require(word);
        }
      }
      case Across across -> {
        across.selector().names().forEach(this::require);
        check(across.body());
      }
      default -> node.children().forEach(this::check);
    }
  }

  /** The given names, then those of the items; null if one of them is not known. */
  private @Nullable List<String> names(List<ExpressionNode> items, List<String> before) {
    // A column of a store may have been renamed since; its name here is found when it is bound.
    Set<String> names = new LinkedHashSet<>(before);
    for (ExpressionNode item : items) {
      Optional<String> name = ExpressionNames.find(item, _ -> Optional.empty(), this::name);
      if (name.isEmpty()) {
        return null;
      }
      names.add(name.get());
    }
    return List.copyOf(names);
  }

  private Optional<String> name(SqlText text) {
    if (input.contains(text.text())) {
      return Optional.of(text.text());
    }
    String stripped = text.text().strip();
    if (WORD.matcher(stripped).matches()) {
      return Optional.of(stripped);
    }
    Matcher alias = ALIAS.matcher(stripped);
    return alias.matches() ? Optional.of(alias.group(1)) : Optional.empty();
  }
}
