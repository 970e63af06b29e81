package io.clickframe.internal.node;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression as the user wrote it: names are not resolved, types are not known. Immutable.
 *
 * <p>To add a kind: add a record here; the compiler then lists every switch that must learn it.
 */
public sealed interface ExpressionNode {

  /** A column of the step's input, by name. */
  record ColumnRef(String name) implements ExpressionNode {
    public ColumnRef {
      Objects.requireNonNull(name, "name is null");
    }
  }

  /** A column of one particular store, wherever that store's rows have flowed to. */
  record StoreColumn(RelationNode store, String name) implements ExpressionNode {
    public StoreColumn {
      Objects.requireNonNull(store, "store is null");
      Objects.requireNonNull(name, "name is null");
    }
  }

  /** A constant; see {@link LiteralValues} for the types it may have. */
  record Literal(@Nullable Object value) implements ExpressionNode {
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
  }

  /**
   * An aggregate function.
   *
   * @param nullWhenEmpty whether it gives NULL over no rows where ClickHouse would give a default
   */
  record Aggregation(
      String function,
      List<Literal> parameters,
      List<ExpressionNode> arguments,
      boolean nullWhenEmpty)
      implements ExpressionNode {
    public Aggregation {
      Objects.requireNonNull(function, "function is null");
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
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
  }

  /** ClickHouse SQL text that stands for one expression, possibly ending in {@code AS name}. */
  record SqlText(String text) implements ExpressionNode {
    public SqlText {
      Objects.requireNonNull(text, "text is null");
    }
  }

  /** An expression under a new name. */
  record Alias(ExpressionNode operand, String name) implements ExpressionNode {
    public Alias {
      Objects.requireNonNull(operand, "operand is null");
      ColumnErrors.requireName(name);
    }
  }
}
