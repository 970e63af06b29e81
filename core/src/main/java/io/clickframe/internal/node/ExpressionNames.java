package io.clickframe.internal.node;

import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
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
import io.clickframe.internal.node.ExpressionNode.ScalarQuery;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the result of an expression is called: its alias; else, of a column, of its conversion, and
 * of an aggregate of it, the column's name; of an aggregate without arguments the function's.
 */
public final class ExpressionNames {
  private ExpressionNames() {}

  /**
   * The name, or empty if the expression has none.
   *
   * @param columns the name here of a column of a store
   * @param texts the name of a SQL text
   */
  public static Optional<String> find(
      ExpressionNode node,
      Function<StoreColumn, Optional<String>> columns,
      Function<SqlText, Optional<String>> texts) {
    return switch (node) {
      case Alias alias -> Optional.of(alias.name());
      case ColumnRef column -> Optional.of(column.name());
      case StoreColumn column -> columns.apply(column);
      case SqlText text -> texts.apply(text);
      case Cast cast -> find(cast.operand(), columns, texts);
      case Aggregation call ->
          switch (call.arguments().size()) {
            case 0 -> Optional.of(call.function());
            case 1 -> find(call.arguments().get(0), columns, texts);
            default -> Optional.empty();
          };
      case Parameter parameter -> Optional.of(parameter.name());
      case Literal _,
          Call _,
          Case _,
          ScalarQuery _,
          InQuery _,
          WindowCall _,
          Across _,
          EachColumn _,
          Lambda _,
          LambdaParameter _ ->
          Optional.empty();
    };
  }
}
