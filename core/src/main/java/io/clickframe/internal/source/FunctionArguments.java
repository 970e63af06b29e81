package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/** Java values as arguments of a table function. */
final class FunctionArguments {
  private FunctionArguments() {}

  static List<SourceArgument> of(String function, Collection<?> values) {
    return values.stream().map(value -> argument(function, value)).toList();
  }

  private static SourceArgument argument(String function, Object value) {
    return switch (value) {
      case CharSequence text -> new SourceArgument.Text(text.toString());
      case Secret secret -> new SourceArgument.Hidden(secret);
      case Boolean flag -> new SourceArgument.Verbatim(flag.toString());
      case Byte _, Short _, Integer _, Long _ ->
          new SourceArgument.Whole(((Number) value).longValue());
      case BigInteger _, BigDecimal _ -> new SourceArgument.Verbatim(value.toString());
      case Double number when Double.isFinite(number) ->
          new SourceArgument.Verbatim(number.toString());
      case Collection<?> elements -> new SourceArgument.Call("array", of(function, elements));
      case SourceArgument ready -> ready;
      default ->
          throw new ClickFrameException(
              ErrorCode.INVALID_ARGUMENT,
              "Cannot give "
                  + function
                  + " a "
                  + value.getClass().getName()
                  + " in tableFunction(): expected a text, a number, a boolean, a Secret, a list of"
                  + " them, or SQL by Expressions.sql");
    };
  }
}
