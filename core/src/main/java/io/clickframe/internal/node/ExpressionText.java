package io.clickframe.internal.node;

import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Branch;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.EachColumn;
import io.clickframe.internal.node.ExpressionNode.InQuery;
import io.clickframe.internal.node.ExpressionNode.Lambda;
import io.clickframe.internal.node.ExpressionNode.LambdaParameter;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.Parameter;
import io.clickframe.internal.node.ExpressionNode.Query;
import io.clickframe.internal.node.ExpressionNode.ScalarQuery;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions as they were recorded, for people. Never sent to an engine. */
public final class ExpressionText {
  private static final Map<String, String> INFIX =
      Map.ofEntries(
          Map.entry("equals", "="),
          Map.entry("notEquals", "!="),
          Map.entry("less", "<"),
          Map.entry("lessOrEquals", "<="),
          Map.entry("greater", ">"),
          Map.entry("greaterOrEquals", ">="),
          Map.entry("and", "AND"),
          Map.entry("or", "OR"),
          Map.entry("like", "LIKE"),
          Map.entry("notLike", "NOT LIKE"),
          Map.entry("ilike", "ILIKE"),
          Map.entry("plus", "+"),
          Map.entry("minus", "-"),
          Map.entry("multiply", "*"),
          Map.entry("divide", "/"),
          Map.entry("modulo", "%"));

  /** Most texts that are a single word are a column's name. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private ExpressionText() {}

  /** One expression. */
  public static String of(ExpressionNode node) {
    return switch (node) {
      case ColumnRef column -> column.name();
      case StoreColumn column -> column.name();
      case Literal literal -> literal(literal);
      case Call call -> call(call);
      case Aggregation call -> aggregation(call);
      case WindowCall window ->
          of(window.call())
              + (window.ignoreNulls() ? " IGNORE NULLS" : "")
              + " OVER ("
              + of(window.window())
              + ")";
      case Case choice -> choice(choice);
      case Cast cast ->
          (cast.nullOnFailure() ? "tryCast(" : "cast(")
              + of(cast.operand())
              + ", "
              + cast.type()
              + ")";
      case SqlText text ->
          NAME.matcher(text.text()).matches() ? text.text() : "{" + text.text() + "}";
      case Parameter parameter -> "{" + parameter.name() + ":" + parameter.type() + "}";
      case ScalarQuery scalar -> "scalar(" + store(scalar.query()) + ")";
      case InQuery in ->
          of(in.operand()) + (in.negated() ? " NOT IN (" : " IN (") + store(in.query()) + ")";
      case Alias alias -> of(alias.operand()) + " AS " + alias.name();
      case EachColumn _ -> "{}";
      case Across across -> across(across);
      case LambdaParameter parameter -> parameter.name();
      case Lambda lambda -> lambda(lambda);
    };
  }

  /** A window, without brackets. */
  public static String of(WindowSpec window) {
    List<String> parts = new ArrayList<>();
    if (!window.partition().isEmpty()) {
      parts.add("PARTITION BY " + of(window.partition()));
    }
    if (!window.order().isEmpty()) {
      parts.add("ORDER BY " + keys(window.order()));
    }
    if (window.frame() != null) {
      parts.add(window.frame().toString());
    }
    return String.join(" ", parts);
  }

  /** Several sort keys, with commas between. */
  public static String keys(List<SortKey> keys) {
    return keys.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
  }

  /** Several expressions, with commas between. */
  public static String of(List<? extends ExpressionNode> nodes) {
    return nodes.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
  }

  /** One sort key. */
  public static String of(SortKey recorded) {
    SortKey key = recorded.resolved(_ -> false);
    return of(key.expression())
        + (key.descending() ? " DESC" : " ASC")
        + (key.nullsFirst() ? " NULLS FIRST" : "");
  }

  private static String store(Query store) {
    return "store at " + store.relation().site();
  }

  private static String across(Across across) {
    return across.body() instanceof EachColumn && across.names() == null
        ? across.selector().toString()
        : "across("
            + across.selector()
            + ", "
            + of(across.body())
            + (across.names() == null ? "" : ", '" + across.names() + "'")
            + ")";
  }

  private static String lambda(Lambda lambda) {
    String names =
        lambda.parameters().stream().map(LambdaParameter::name).collect(Collectors.joining(", "));
    return (lambda.parameters().size() == 1 ? names : "(" + names + ")")
        + " -> "
        + of(lambda.body());
  }

  private static String literal(Literal literal) {
    return literal.value() instanceof String text ? "'" + text + "'" : "" + literal.value();
  }

  private static String call(Call call) {
    String operator = INFIX.get(call.function());
    if (operator != null && call.arguments().size() >= 2) {
      return call.arguments().stream()
          .map(ExpressionText::of)
          .collect(Collectors.joining(" " + operator + " ", "(", ")"));
    }
    return function(call.function(), call.parameters(), call.arguments());
  }

  private static String aggregation(Aggregation call) {
    AggregateModifiers modifiers = call.modifiers();
    StringBuilder text = new StringBuilder(call.function());
    modifiers.combinators().forEach(text::append);
    if (!call.parameters().isEmpty()) {
      text.append('(').append(of(call.parameters())).append(')');
    }
    text.append(modifiers.distinct() ? "(DISTINCT " : "(").append(of(call.arguments()));
    if (!modifiers.order().isEmpty()) {
      text.append(" ORDER BY ").append(keys(modifiers.order()));
    }
    text.append(')');
    if (modifiers.filter() != null) {
      text.append(" FILTER (WHERE ").append(of(modifiers.filter())).append(')');
    }
    return text.toString();
  }

  private static String function(
      String name, List<Literal> parameters, List<ExpressionNode> arguments) {
    return name
        + (parameters.isEmpty() ? "" : "(" + of(parameters) + ")")
        + "("
        + of(arguments)
        + ")";
  }

  private static String choice(Case choice) {
    StringBuilder text = new StringBuilder("CASE");
    for (Branch branch : choice.branches()) {
      text.append(" WHEN ").append(of(branch.condition()));
      text.append(" THEN ").append(of(branch.value()));
    }
    return text.append(" ELSE ").append(of(choice.otherwise())).append(" END").toString();
  }
}
