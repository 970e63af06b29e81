package io.clickframe;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Branch;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition of a choice that waits for its value; see {@link Expressions#when}. Immutable. */
public final class When {
  private final List<Branch> earlier;
  private final ExpressionNode condition;

  When(List<Branch> earlier, ExpressionNode condition) {
    this.earlier = earlier;
    this.condition = condition;
  }

  /** The value where the condition is true and no earlier one was. */
  public Choice then(@Nullable Object value) {
    List<Branch> branches = new ArrayList<>(earlier);
    branches.add(new Branch(condition, Arguments.operand(value)));
    return new Choice(List.copyOf(branches));
  }

  /** A choice that can be ended or go on. Immutable. */
  public static final class Choice {
    private final List<Branch> branches;

    private Choice(List<Branch> branches) {
      this.branches = branches;
    }

    /** A further branch. */
    public When when(Expression next) {
      return new When(branches, next.node());
    }

    /** A further branch; the condition is SQL text. */
    public When when(String sql) {
      return when(Expressions.sql(sql));
    }

    /** The value where no condition is true. */
    public Expression otherwise(@Nullable Object value) {
      return new Expression(new Case(branches, Arguments.operand(value)));
    }

    /** NULL where no condition is true. */
    public Expression end() {
      return new Expression(new Case(branches, new Literal(null)));
    }
  }
}
