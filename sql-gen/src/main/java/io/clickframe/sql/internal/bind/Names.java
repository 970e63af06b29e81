package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.fragment.Fragment;
import io.clickframe.sql.internal.fragment.FragmentParser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the result of an expression is called: its alias; else, of a column, of its conversion, and
 * of an aggregate of it, the column's name.
 */
final class Names {
  private Names() {}

  static String of(ExpressionNode node, Scope scope) {
    String name = find(node, scope);
    if (name == null) {
      boolean text = node instanceof SqlText;
      throw scope
          .step()
          .invalid(
              ExpressionText.of(node),
              text
                  ? "its result needs a name: end the text in AS name"
                  : "its result needs a name: add .as(\"name\")",
              null);
    }
    return name;
  }

  private static @Nullable String find(ExpressionNode node, Scope scope) {
    return switch (node) {
      case Alias alias -> alias.name();
      case ColumnRef column -> column.name();
      case StoreColumn column -> scope.fields().get(scope.find(column)).name();
      case Cast cast -> find(cast.operand(), scope);
      case SqlText text -> find(text, scope);
      case Aggregation aggregation -> aggregate(aggregation, scope);
      case Literal _, Call _, Case _ -> null;
    };
  }

  private static @Nullable String aggregate(Aggregation aggregation, Scope scope) {
    List<ExpressionNode> arguments = aggregation.arguments();
    return switch (arguments.size()) {
      case 0 -> aggregation.function();
      case 1 -> find(arguments.get(0), scope);
      default -> null;
    };
  }

  private static @Nullable String find(SqlText text, Scope scope) {
    if (scope.has(text.text())) {
      return text.text();
    }
    try {
      Fragment fragment = FragmentParser.parse(text.text(), scope::has);
      if (fragment.alias() != null) {
        return fragment.alias();
      }
      boolean bare =
          fragment.columns().size() == 1 && fragment.pieces().stream().allMatch(String::isBlank);
      return bare ? fragment.columns().get(0) : null;
    } catch (FragmentParser.RefusedException e) {
      throw scope.step().fragment(text.text(), e.reason(), e);
    }
  }
}
