package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNames;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.fragment.Fragment;
import io.clickframe.sql.internal.fragment.FragmentParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the results of a step's expressions are called; see {@link ExpressionNames}. */
final class Names {
  private Names() {}

  static String of(ExpressionNode node, Scope scope) {
    return ExpressionNames.find(
            node,
            column -> Optional.of(scope.fields().get(scope.find(column)).name()),
            text -> Optional.ofNullable(find(text, scope)))
        .orElseThrow(() ->
            scope
                .step()
                .invalid(
                    ExpressionText.of(node),
                    node instanceof SqlText
                        ? "its result needs a name: end the text in AS name"
                        : "its result needs a name: add .as(\"name\")",
                    null));
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
