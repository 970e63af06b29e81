package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** SQL texts as expressions, for those who must understand them; null for what is not known. */
final class KnownExpressions {
  private final RexBuilder builder;
  private final ToIntFunction<String> positions;

  /**
   * @param positions of the columns by their names
   */
  KnownExpressions(RexBuilder builder, ToIntFunction<String> positions) {
    this.builder = builder;
    this.positions = positions;
  }

  @Nullable RexNode of(@Nullable KnownTree tree) {
    return switch (tree) {
      case null -> null;
      case KnownTree.Column column ->
          builder.makeInputRef(ChType.of(column.type()), positions.applyAsInt(column.name()));
      case KnownTree.Value value -> constant(KnownValues.of(value), ChType.of(value.type()));
      case KnownTree.Call call -> call(call);
    };
  }

  private @Nullable RexNode constant(@Nullable Object value, ChType type) {
    return value == null ? null : builder.makeCall(type, new Constant(value), List.of());
  }

  private @Nullable RexNode call(KnownTree.Call call) {
    List<RexNode> operands = new ArrayList<>();
    boolean membership = call.function().equals("in") || call.function().equals("notIn");
    for (int i = 0; i < call.arguments().size(); i++) {
      if (membership && i == 1) {
        if (!addElements(call.arguments().get(1), operands)) {
          return null;
        }
      } else {
        RexNode operand = of(call.arguments().get(i));
        if (operand == null) {
          return null;
        }
        operands.add(operand);
      }
    }
    ChType type = ChType.of(call.type());
    if (call.aggregate()) {
      return builder.makeCall(type, ChAggregate.of(call.function(), List.of(), type), operands);
    }
    ChFunction function = ChFunction.of(call.function());
    return builder.makeCall(
        function.isPredicate() ? ChType.predicate(call.type()) : type, function, operands);
  }

  private boolean addElements(KnownTree list, List<RexNode> operands) {
    if (!(list instanceof KnownTree.Value value)) {
      return false;
    }
    List<Object> elements = KnownValues.elements(value);
    if (elements == null) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      boolean tuple = value.type().family().equals("Tuple");
      ChType type = ChType.of(tuple ? value.type().elements().get(i).type() : value.type());
      operands.add(builder.makeCall(type, new Constant(elements.get(i)), List.of()));
    }
    return true;
  }
}
