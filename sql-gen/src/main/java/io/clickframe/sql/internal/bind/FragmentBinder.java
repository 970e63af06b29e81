package io.clickframe.sql.internal.bind;

import io.clickframe.error.QueryException;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.sql.internal.fragment.Fragment;
import io.clickframe.sql.internal.fragment.FragmentParser;
import io.clickframe.sql.internal.plan.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * SQL texts over a scope: the engine parses and resolves them over an empty table with the scope's
 * columns, and what it found has to agree with where our own reader saw columns.
 */
final class FragmentBinder {

  /**
   * A checked text.
   *
   * @param operator the text with holes
   * @param columns the position in the scope of each of its operands
   * @param alias the name behind a closing {@code AS}, or null
   * @param aggregate whether it computes one value from many rows
   */
  record BoundFragment(
      RawSql operator, List<Integer> columns, @Nullable String alias, boolean aggregate) {}

  private final Session session;
  private final Scope scope;
  private final List<String> groupKeys;

  /**
   * @param groupKeys what the rows are grouped by, as SQL over {@link ProbeTable#all}, if at all
   */
  FragmentBinder(Session session, Scope scope, List<String> groupKeys) {
    this.session = session;
    this.scope = scope;
    this.groupKeys = groupKeys;
  }

  BoundFragment bind(String text) {
    Fragment fragment;
    try {
      fragment = FragmentParser.parse(text, this::isColumn);
    } catch (FragmentParser.RefusedException e) {
      throw scope.step().fragment(text, e.reason(), e);
    }
    if (fragment.expression().isBlank()) {
      throw scope.step().fragment(text, "there is no expression in it", null);
    }
    QueryTree tree = ask(text, fragment);
    refuseReads(text, tree);
    if (!tree.columns().equals(new TreeSet<>(fragment.columns()))) {
      throw scope
          .step()
          .fragment(
              text,
              "the engine reads the columns "
                  + tree.columns()
                  + " where ClickFrame finds "
                  + new TreeSet<>(fragment.columns())
                  + "; put the column names in back-ticks, or write it with col() and fn()",
              null);
    }
    if (tree.impossible() != null) {
      throw tree.impossible().refused(scope.step());
    }
    return bound(fragment, tree);
  }

  private BoundFragment bound(Fragment fragment, QueryTree tree) {
    List<Integer> operands = new ArrayList<>();
    List<Integer> holes = new ArrayList<>();
    for (String column : fragment.columns()) {
      int position = scope.find(new ColumnRef(column));
      if (!operands.contains(position)) {
        operands.add(position);
      }
      holes.add(operands.indexOf(position));
    }
    boolean deterministic = tree.functions().stream().noneMatch(session.functions()::isVolatile);
    RawSql operator =
        new RawSql(
            fragment.pieces(), holes, deterministic, tree.hasWindow(), known(tree, operands));
    return new BoundFragment(operator, operands, fragment.alias(), tree.hasAggregate());
  }

  /** The text as an expression over its operands, if it is understood. */
  private @Nullable RexNode known(QueryTree tree, List<Integer> operands) {
    return new KnownExpressions(
            session.rex(), name -> operands.indexOf(scope.find(new ColumnRef(name))))
        .of(tree.known());
  }

  private boolean isColumn(String name) {
    return scope.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  private QueryTree ask(String text, Fragment fragment) {
    ProbeTable table = ProbeTable.all(scope);
    // The closing bracket on a line of its own: whatever the text ends in, it stays inside.
    String question =
        "SELECT (\n"
            + fragment.expression()
            + "\n) FROM "
            + table.from()
            + (groupKeys.isEmpty() ? "" : " GROUP BY " + String.join(", ", groupKeys));
    try {
      return session.trees().of(question);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      throw refused(text, fragment.expression(), e);
    }
  }

  private RuntimeException refused(String text, String expression, QueryException e) {
    Step step = scope.step();
    List<String> names = scope.fields().stream().map(Field::name).toList();
    return switch (e.engineCode().orElse(0)) {
      case EngineMessages.SYNTAX_ERROR ->
          step.fragment(
              text,
              "it does not parse as one expression: " + EngineMessages.syntax(e, expression),
              e);
      case EngineMessages.UNKNOWN_IDENTIFIER ->
          EngineMessages.unknownIdentifier(e)
              .<RuntimeException>map(name -> step.unknownColumn(name, names))
              .orElseGet(() ->
                  step.invalid(
                      "{" + text + "}", EngineMessages.reason(e, session.oracle().version()), e));
      default ->
          step.invalid("{" + text + "}", EngineMessages.reason(e, session.oracle().version()), e);
    };
  }

  private void refuseReads(String text, QueryTree tree) {
    if (tree.readsTables()) {
      throw scope.step().fragment(text, "it reads a table; join the other store instead", null);
    }
  }
}
