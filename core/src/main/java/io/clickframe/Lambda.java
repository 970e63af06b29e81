package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.LambdaParameter;
import io.clickframe.internal.node.ExpressionText;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A function of elements, to be given to a function that takes one; see {@link
 * Expressions#lambda(Function)}. No value itself. Immutable.
 */
public final class Lambda {
  private static final List<String> NAMES = List.of("x", "y", "z");

  /** How many parameters the lambdas around have, so that a nested one calls its own otherwise. */
  private static final ScopedValue<Integer> OPEN = ScopedValue.newInstance();

  private final ExpressionNode node;

  private Lambda(ExpressionNode node) {
    this.node = node;
  }

  ExpressionNode node() {
    return node;
  }

  /** The lambda as it was recorded, for people. Not SQL. */
  @Override
  public String toString() {
    return ExpressionText.of(node);
  }

  static Lambda of(Function<? super Expression, ?> function) {
    Objects.requireNonNull(function, "function is null");
    return of(1, parameters -> function.apply(parameters.get(0)));
  }

  static Lambda of(BiFunction<? super Expression, ? super Expression, ?> function) {
    Objects.requireNonNull(function, "function is null");
    return of(2, parameters -> function.apply(parameters.get(0), parameters.get(1)));
  }

  private static Lambda of(int count, Function<List<Expression>, @Nullable Object> function) {
    int open = OPEN.orElse(0);
    List<LambdaParameter> parameters =
        IntStream.range(open, open + count).mapToObj(i -> new LambdaParameter(name(i))).toList();
    Object result =
        ScopedValue.where(OPEN, open + count)
            .call(() -> function.apply(parameters.stream().map(Expression::new).toList()));
    if (result == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot use a lambda that returned null: return an expression or a constant; lit(null) is"
              + " NULL");
    }
    return new Lambda(new ExpressionNode.Lambda(parameters, Arguments.operand(result)));
  }

  private static String name(int number) {
    return number < NAMES.size() ? NAMES.get(number) : "x" + number;
  }
}
