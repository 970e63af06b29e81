package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.sql.internal.fragment.BracketCheck;
import java.util.List;

/** SQL that users wrote as arguments of sources: it stays inside the brackets around it. */
final class WrittenTexts {
  private WrittenTexts() {}

  static void check(SourceNode source, Step where) {
    if (source instanceof FunctionSource function) {
      check(function.arguments(), where);
    }
  }

  private static void check(List<SourceArgument> arguments, Step where) {
    for (SourceArgument argument : arguments) {
      switch (argument) {
        case SourceArgument.Query query -> require(query.select(), where);
        case SourceArgument.Verbatim verbatim -> require(verbatim.sql(), where);
        case SourceArgument.Call call -> check(call.arguments(), where);
        case SourceArgument.Pair pair -> check(List.of(pair.name(), pair.value()), where);
        default -> {}
      }
    }
  }

  private static void require(String text, Step where) {
    String refused = BracketCheck.find(text);
    if (refused != null) {
      throw where.fragment(text, refused, null);
    }
  }
}
