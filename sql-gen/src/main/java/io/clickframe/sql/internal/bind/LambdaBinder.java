package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Lambda;
import io.clickframe.internal.node.ExpressionNode.LambdaParameter;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.LambdaVariable;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexNode;

/**
 * Calls with lambdas. What a lambda is applied to has the type of the other arguments' elements, so
 * its body is typed and checked like any expression, with its parameters as further columns.
 */
final class LambdaBinder {
  private final ExpressionBinder owner;
  private final Map<LambdaParameter, RexNode> open = new HashMap<>();

  LambdaBinder(ExpressionBinder owner) {
    this.owner = owner;
  }

  /** A parameter of a lambda around. */
  RexNode parameter(LambdaParameter parameter) {
    RexNode variable = open.get(parameter);
    if (variable == null) {
      throw owner
          .scope
          .step()
          .invalid(
              parameter.name(),
              "it is the parameter of a lambda and stands for nothing outside of it",
              null);
    }
    return variable;
  }

  RuntimeException misplaced(Lambda lambda) {
    return owner
        .scope
        .step()
        .invalid(
            ExpressionText.of(lambda),
            "a lambda is no value; give it to a function that takes one, such as arr().map(…)",
            null);
  }

  RexNode call(Call call, boolean deterministic) {
    List<ExpressionNode> arguments = call.arguments();
    List<ExpressionNode> values =
        arguments.stream().filter(argument -> !(argument instanceof Lambda)).toList();
    List<RexNode> typed = new ArrayList<>(owner.typedNow(owner.bindAll(values)));
    List<ChType> types = typed.stream().map(Outputs::type).toList();
    List<RexNode> operands = new ArrayList<>();
    for (ExpressionNode argument : arguments) {
      if (!(argument instanceof Lambda lambda)) {
        operands.add(typed.remove(0));
      } else if (call.function().equals("arrayFold") && types.size() >= 2) {
        Fold fold = fold(call, lambda, types, typed.get(typed.size() - 1));
        operands.add(fold.lambda());
        typed.set(typed.size() - 1, fold.start());
      } else {
        operands.add(lambda(lambda, LambdaTypes.ofElements(lambda.parameters().size(), types)));
      }
    }
    return owner.untyped(ChFunction.of(call.function(), deterministic), operands);
  }

  private RexNode lambda(Lambda lambda, List<ChType> types) {
    return closed(body(lambda, types));
  }

  private record Body(List<String> names, RexNode node) {}

  private Body body(Lambda lambda, List<ChType> types) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      LambdaParameter parameter = lambda.parameters().get(i);
      String name = fresh(parameter.name(), names);
      names.add(name);
      open.put(
          parameter,
          owner.session.rex().makeCall(types.get(i), new LambdaVariable(name), List.of()));
    }
    try {
      RexNode body = owner.typedNow(List.of(owner.bind(lambda.body()))).get(0);
      return new Body(names, body);
    } finally {
      lambda.parameters().forEach(open::remove);
    }
  }

  private RexNode closed(Body body) {
    return owner.untyped(new ChLambda(body.names()), List.of(body.node()));
  }

  private String fresh(String wanted, List<String> siblings) {
    String name = wanted;
    while (siblings.contains(name) || isOpen(name)) {
      name = name + "_";
    }
    return name;
  }

  private boolean isOpen(String name) {
    return open.values().stream().anyMatch(variable -> LambdaVariables.isNamed(variable, name));
  }

  private record Fold(RexNode lambda, RexNode start) {}

  /** The engine wants the start to have the very type of what the lambda makes of it. */
  private Fold fold(Call call, Lambda lambda, List<ChType> types, RexNode start) {
    int last = types.size() - 1;
    int parameters = lambda.parameters().size();
    Body first = body(lambda, LambdaTypes.ofFold(parameters, types, types.get(last)));
    ChType once = Outputs.type(first.node());
    if (once.equals(Typer.UNTYPED)) {
      return new Fold(closed(first), start);
    }
    Body second = body(lambda, LambdaTypes.ofFold(parameters, types, once));
    ChType twice = Outputs.type(second.node());
    if (!once.equals(twice)) {
      throw owner
          .scope
          .step()
          .invalid(
              ExpressionText.of(call),
              "the lambda makes "
                  + once.text()
                  + " of "
                  + types.get(last).text()
                  + " and "
                  + twice.text()
                  + " of that; cast its result, so that each step gives the same type",
              null);
    }
    // A plain integer would be read as the narrowest type that holds it.
    RexNode exact =
        owner.session.rex().makeCall(once, new ChCast(once.text(), false), List.of(start));
    return new Fold(closed(second), exact);
  }
}
