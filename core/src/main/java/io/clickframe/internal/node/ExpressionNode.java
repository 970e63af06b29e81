package io.clickframe.internal.node;

import io.clickframe.spi.CheckedChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An expression as the user wrote it: names are not resolved, types are not known. Immutable.
 *
 * <p>To add a kind: add a record here; the compiler then lists every switch that must learn it.
 */
public sealed interface ExpressionNode {

  /** The expressions that this one is made of, in the order they were written. */
  List<ExpressionNode> children();

  /** This expression made of others, as many as {@link #children} has. */
  ExpressionNode withChildren(List<ExpressionNode> children);

  /** An expression that is made of no others. */
  sealed interface Leaf extends ExpressionNode {
    @Override
    default List<ExpressionNode> children() {
      return List.of();
    }

    @Override
    default ExpressionNode withChildren(List<ExpressionNode> children) {
      return this;
    }
  }

  /** A column of the step's input, by name. */
  record ColumnRef(String name) implements Leaf {
    public ColumnRef {
      Objects.requireNonNull(name, "name is null");
    }
  }

  /** A column of one particular store, wherever that store's rows have flowed to. */
  record StoreColumn(RelationNode store, String name) implements Leaf {
    public StoreColumn {
      Objects.requireNonNull(store, "store is null");
      Objects.requireNonNull(name, "name is null");
    }
  }

  /** A constant; see {@link LiteralValues} for the types it may have. */
  record Literal(@Nullable Object value) implements Leaf {
    public Literal {
      value = LiteralValues.checked(value);
    }
  }

  /** Any function of the engine by its name: scalar or aggregate, the engine knows which. */
  record Call(String function, List<Literal> parameters, List<ExpressionNode> arguments)
      implements ExpressionNode {
    public Call {
      Objects.requireNonNull(function, "function is null");
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<ExpressionNode> children() {
      return arguments;
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new Call(function, parameters, children);
    }
  }

  /**
   * An aggregate function.
   *
   * @param nullWhenEmpty whether it gives NULL over no rows where ClickHouse would give a default
   * @param modifiers which of the values it sees, in which order, and what is done with its state
   */
  record Aggregation(
      String function,
      List<Literal> parameters,
      List<ExpressionNode> arguments,
      boolean nullWhenEmpty,
      AggregateModifiers modifiers)
      implements ExpressionNode {
    public Aggregation {
      Objects.requireNonNull(function, "function is null");
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
      Objects.requireNonNull(modifiers, "modifiers is null");
    }

    public Aggregation(
        String function,
        List<Literal> parameters,
        List<ExpressionNode> arguments,
        boolean nullWhenEmpty) {
      this(function, parameters, arguments, nullWhenEmpty, AggregateModifiers.NONE);
    }

    /** The same aggregate with other modifiers. */
    public Aggregation with(AggregateModifiers changed) {
      return new Aggregation(function, parameters, arguments, nullWhenEmpty, changed);
    }

    @Override
    public List<ExpressionNode> children() {
      List<ExpressionNode> children = new ArrayList<>(arguments);
      children.addAll(modifiers.children());
      return children;
    }

    @Override
    public Aggregation withChildren(List<ExpressionNode> children) {
      int own = arguments.size();
      return new Aggregation(
          function,
          parameters,
          children.subList(0, own),
          nullWhenEmpty,
          modifiers.withChildren(children.subList(own, children.size())));
    }
  }

  /**
   * A function over the rows around each row.
   *
   * @param call an aggregate, or a function that only windows have
   * @param ignoreNulls whether rows without a value count as not there
   */
  record WindowCall(Aggregation call, boolean ignoreNulls, WindowSpec window)
      implements ExpressionNode {
    public WindowCall {
      Objects.requireNonNull(call, "call is null");
      Objects.requireNonNull(window, "window is null");
    }

    @Override
    public List<ExpressionNode> children() {
      List<ExpressionNode> children = new ArrayList<>(call.children());
      children.addAll(window.children());
      return children;
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      int own = call.children().size();
      return new WindowCall(
          call.withChildren(children.subList(0, own)),
          ignoreNulls,
          window.withChildren(children.subList(own, children.size())));
    }
  }

  /** {@code CASE WHEN … THEN … ELSE … END}. */
  record Case(List<Branch> branches, ExpressionNode otherwise) implements ExpressionNode {
    public Case {
      branches = List.copyOf(branches);
      Objects.requireNonNull(otherwise, "otherwise is null");
      if (branches.isEmpty()) {
        throw new IllegalArgumentException("a case needs a branch");
      }
    }

    @Override
    public List<ExpressionNode> children() {
      List<ExpressionNode> children = new ArrayList<>(2 * branches.size() + 1);
      for (Branch branch : branches) {
        children.add(branch.condition());
        children.add(branch.value());
      }
      children.add(otherwise);
      return children;
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      List<Branch> changed = new ArrayList<>(branches.size());
      for (int i = 0; i < branches.size(); i++) {
        changed.add(new Branch(children.get(2 * i), children.get(2 * i + 1)));
      }
      return new Case(changed, children.get(2 * branches.size()));
    }
  }

  /** One {@code WHEN condition THEN value}. */
  record Branch(ExpressionNode condition, ExpressionNode value) {}

  /**
   * A conversion to a ClickHouse type.
   *
   * @param nullOnFailure whether a value that does not fit becomes NULL instead of an error
   */
  record Cast(ExpressionNode operand, String type, boolean nullOnFailure)
      implements ExpressionNode {
    public Cast {
      Objects.requireNonNull(operand, "operand is null");
      Objects.requireNonNull(type, "type is null");
    }

    @Override
    public List<ExpressionNode> children() {
      return List.of(operand);
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new Cast(children.get(0), type, nullOnFailure);
    }
  }

  /** ClickHouse SQL text that stands for one expression, possibly ending in {@code AS name}. */
  record SqlText(String text) implements Leaf {
    public SqlText {
      Objects.requireNonNull(text, "text is null");
    }
  }

  /** The column that an {@link Across} is at; has no meaning outside of one. */
  record EachColumn() implements Leaf {}

  /**
   * The same expression for each of several columns: as many items of a step.
   *
   * @param body the expression, with {@link EachColumn} where the column goes
   * @param names the results' names with {@code {}} or {@code {column}} for the column's, or null
   *     for the columns' own names
   */
  record Across(SelectorNode selector, ExpressionNode body, @Nullable String names)
      implements ExpressionNode {
    public Across {
      Objects.requireNonNull(selector, "selector is null");
      Objects.requireNonNull(body, "body is null");
    }

    @Override
    public List<ExpressionNode> children() {
      return List.of(body);
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new Across(selector, children.get(0), names);
    }
  }

  /** An expression under a new name. */
  record Alias(ExpressionNode operand, String name) implements ExpressionNode {
    public Alias {
      Objects.requireNonNull(operand, "operand is null");
      ColumnErrors.requireName(name);
    }

    @Override
    public List<ExpressionNode> children() {
      return List.of(operand);
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new Alias(children.get(0), name);
    }
  }

  /** A value that is given for each run; stays in the statement as {@code {name:Type}}. */
  record Parameter(String name, String type) implements Leaf {
    public Parameter {
      Objects.requireNonNull(name, "name is null");
      Objects.requireNonNull(type, "type is null");
    }
  }

  /**
   * Another store.
   *
   * @param known gives what is known of it, or null
   */
  record Query(RelationNode relation, Supplier<@Nullable CheckedChain> known) {
    public Query {
      Objects.requireNonNull(relation, "relation is null");
      Objects.requireNonNull(known, "known is null");
    }
  }

  /** The one value of another store: one column, one row; NULL if it has no row. */
  record ScalarQuery(Query query) implements Leaf {
    public ScalarQuery {
      Objects.requireNonNull(query, "query is null");
    }
  }

  /** Whether a value is among those of another store's only column. */
  record InQuery(ExpressionNode operand, Query query, boolean negated) implements ExpressionNode {
    public InQuery {
      Objects.requireNonNull(operand, "operand is null");
      Objects.requireNonNull(query, "query is null");
    }

    @Override
    public List<ExpressionNode> children() {
      return List.of(operand);
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new InQuery(children.get(0), query, negated);
    }
  }

  /** A function of its own, given to one that applies it to elements: {@code x -> x + 1}. */
  record Lambda(List<LambdaParameter> parameters, ExpressionNode body) implements ExpressionNode {
    public Lambda {
      parameters = List.copyOf(parameters);
      Objects.requireNonNull(body, "body is null");
    }

    @Override
    public List<ExpressionNode> children() {
      return List.of(body);
    }

    @Override
    public ExpressionNode withChildren(List<ExpressionNode> children) {
      return new Lambda(parameters, children.get(0));
    }
  }

  /**
   * What a lambda is applied to. Each is one of its own, whatever it is called: the name is for
   * people, and where it is taken another stands for it.
   */
  final class LambdaParameter implements Leaf {
    private final String name;

    public LambdaParameter(String name) {
      this.name = Objects.requireNonNull(name, "name is null");
    }

    /** What it is called. */
    public String name() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
