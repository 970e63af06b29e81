package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.AggregateModifiers;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChWindow;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates with what they are told besides their arguments, as functions of ClickHouse.
 *
 * <p>To add an aggregate that ClickHouse has no function for: a case in {@link #lower}.
 */
final class AggregateLowering {
  /** The most used ones: the engine need not be asked whether it has them. */
  private static final Set<String> KNOWN = Set.of("count", "sum", "avg", "min", "max");

  private final Session session;
  private final ExpressionBinder rows;
  private final boolean maybeEmpty;
  private final BiFunction<ChAggregate, List<RexNode>, RexNode> place;

  /**
   * @param scope the columns of what is aggregated
   * @param maybeEmpty whether an aggregate may have to answer for no rows at all
   * @param place makes an expression of a function and what it is of
   */
  AggregateLowering(
      Session session,
      Scope scope,
      boolean maybeEmpty,
      BiFunction<ChAggregate, List<RexNode>, RexNode> place) {
    this.session = session;
    this.rows = new ArgumentBinder(session, scope);
    this.maybeEmpty = maybeEmpty;
    this.place = place;
  }

  /** The aggregate as an expression. */
  RexNode lower(Aggregation call) {
    List<RexNode> arguments = arguments(call);
    @Nullable RexNode filter = filter(call.modifiers());
    return switch (call.function()) {
      case "boolAnd" -> placed(call, "min", "", List.of(truth(call, arguments)), filter);
      case "boolOr" -> placed(call, "max", "", List.of(truth(call, arguments)), filter);
      case "first", "last" -> end(call, typed(arguments.get(0)), filter);
      case "merge" -> merged(call, typed(arguments.get(0)), filter);
      case "quantileExactInclusive" ->
          named(call, List.of(interpolated(call, typed(arguments.get(0)))), filter);
      default ->
          isOrdered(call)
              ? ordered(call, typed(arguments.get(0)), filter)
              : named(call, arguments, filter);
    };
  }

  private RexNode named(Aggregation call, List<RexNode> arguments, @Nullable RexNode filter) {
    if (!KNOWN.contains(call.function()) && !session.functions().isAggregate(call.function())) {
      throw invalid(
          ExpressionText.of(call),
          "the engine has no aggregate function '" + call.function() + "'");
    }
    return placed(call, call.function(), "", arguments, filter);
  }

  /**
   * The engine interpolates between numbers of up to 64 bits, and between what it takes for one.
   */
  private RexNode interpolated(Aggregation call, RexNode value) {
    ClickHouseType type = Outputs.type(value).type();
    @Nullable NumberType number = NumberType.of(type);
    if (number == null) {
      if (Outputs.type(value).equals(Typer.UNTYPED)) {
        return value;
      }
      throw invalid(
          ExpressionText.of(call),
          "it lies between two numbers, this is " + type + "; cast it to a number");
    }
    boolean plain = !number.isDecimal() && number.bits() >= 8 && number.bits() <= 64;
    return plain && !type.base().family().equals("BFloat16")
        ? value
        : rows.untyped(ChFunction.of("toFloat64"), List.of(value));
  }

  private RexNode ordered(Aggregation call, RexNode value, @Nullable RexNode filter) {
    RexNode array = sorted(call, value, filter);
    return call.function().equals("groupConcat") ? joined(call, array, value, filter) : array;
  }

  private static boolean isOrdered(Aggregation call) {
    return !call.modifiers().order().isEmpty();
  }

  /**
   * A function with its combinators: distinct values first, then those by name, then the condition,
   * so that a state is one of the plain function, then NULL for no rows.
   *
   * @param suffix what stands behind all of it, as SQL
   */
  private RexNode placed(
      Aggregation call,
      String function,
      String suffix,
      List<RexNode> arguments,
      @Nullable RexNode filter) {
    AggregateModifiers modifiers = call.modifiers();
    List<RexNode> operands = new ArrayList<>(arguments);
    StringBuilder name = new StringBuilder(function);
    name.append(modifiers.distinct() ? "Distinct" : "");
    modifiers.combinators().forEach(name::append);
    if (filter != null) {
      name.append("If");
      operands.add(filter);
    }
    name.append(call.nullWhenEmpty() && (maybeEmpty || filter != null) ? "OrNull" : "");
    List<Constant> parameters =
        call.parameters().stream().map(parameter -> new Constant(parameter.value())).toList();
    return place.apply(ChAggregate.of(name + suffix, parameters, Typer.UNTYPED), operands);
  }

  /** The value of the first or last row, which may be NULL: inside a tuple it counts. */
  private RexNode end(Aggregation call, RexNode value, @Nullable RexNode filter) {
    if (!isOrdered(call)) {
      throw invalid(
          ExpressionText.of(call),
          "which row is first or last goes by an order; add .orderBy(…), or use anyValue()");
    }
    OrderTuple order = OrderTuple.of(rows, call.modifiers().order());
    String function = call.function().equals("first") == order.descending() ? "argMax" : "argMin";
    if (!Outputs.type(value).isNullable()) {
      return placed(call, function, "", List.of(value, order.key()), filter);
    }
    RexNode kept = rows.untyped(ChFunction.of("tuple"), List.of(value));
    // The default of such a tuple holds NULL already, and a tuple cannot be NULL itself.
    Aggregation plain =
        new Aggregation(
            call.function(), call.parameters(), call.arguments(), false, call.modifiers());
    RexNode found = placed(plain, function, "", List.of(kept, order.key()), filter);
    return rows.untyped(ChFunction.of("tupleElement"), List.of(found, number(1)));
  }

  /** The engine has no order inside an aggregate: the array is sorted by keys that it carries. */
  private RexNode sorted(Aggregation call, RexNode value, @Nullable RexNode filter) {
    OrderTuple order = OrderTuple.of(rows, call.modifiers().order());
    @Nullable RexNode condition = filter;
    RexNode kept = value;
    if (Outputs.type(value).isNullable()) {
      RexNode known = rows.untyped(ChFunction.of("isNotNull"), List.of(value));
      condition =
          filter == null ? known : rows.untyped(ChFunction.of("and"), List.of(filter, known));
      kept = rows.untyped(ChFunction.of("assumeNotNull"), List.of(value));
    }
    RexNode pair = rows.untyped(ChFunction.of("tuple"), List.of(order.key(), kept));
    Aggregation plain =
        new Aggregation("groupArray", List.of(), call.arguments(), false, AggregateModifiers.NONE);
    RexNode array = placed(plain, "groupArray", "", List.of(pair), condition);
    String sort = order.descending() ? "arrayReverseSort" : "arraySort";
    RexNode pairs = rows.untyped(ChFunction.of(sort), List.of(array));
    return rows.untyped(ChFunction.of("tupleElement"), List.of(pairs, number(2)));
  }

  private RexNode joined(Aggregation call, RexNode array, RexNode value, @Nullable RexNode filter) {
    RexNode separator = rows.constant(call.parameters().get(0));
    RexNode text = rows.untyped(ChFunction.of("arrayStringConcat"), List.of(array, separator));
    boolean canBeEmpty = maybeEmpty || filter != null || Outputs.type(value).isNullable();
    RexNode empty = rows.untyped(ChFunction.of("empty"), List.of(array));
    return canBeEmpty
        ? rows.untyped(ChFunction.of("if"), List.of(empty, rows.constant(new Literal(null)), text))
        : text;
  }

  /** The function is in the type of its state. */
  private RexNode merged(Aggregation call, RexNode state, @Nullable RexNode filter) {
    ClickHouseType type = Outputs.type(state).type();
    if (!type.family().equals("AggregateFunction")) {
      throw invalid(
          ExpressionText.of(call),
          "merge() finishes states, of a type AggregateFunction(…), this is " + type.text());
    }
    String function = StateTypes.function(type);
    int parameters = function.indexOf('(');
    return parameters < 0
        ? placed(call, function + "Merge", "", List.of(state), filter)
        : placed(
            call,
            function.substring(0, parameters) + "Merge",
            function.substring(parameters),
            List.of(state),
            filter);
  }

  private RexNode truth(Aggregation call, List<RexNode> arguments) {
    String shown = ExpressionText.of(call.arguments().get(0));
    return Predicates.truth(session, rows.scope.step(), typed(arguments.get(0)), shown);
  }

  private List<RexNode> arguments(Aggregation call) {
    List<RexNode> arguments = rows.bindAll(call.arguments());
    if (arguments.stream().anyMatch(ChWindow::in)) {
      throw invalid(
          ExpressionText.of(call),
          "there is a window function inside an aggregate; compute it with assign(…) in a step"
              + " before");
    }
    return arguments;
  }

  private @Nullable RexNode filter(AggregateModifiers modifiers) {
    ExpressionNode filter = modifiers.filter();
    return filter == null
        ? null
        : Predicates.require(
            session,
            rows.scope.step(),
            rows.typed(List.of(filter)).get(0),
            ExpressionText.of(filter));
  }

  private RexNode typed(RexNode node) {
    return session.typer().type(session.rex(), rows.scope, List.of(node)).get(0);
  }

  private RexNode number(int value) {
    return rows.constant(new Literal(value));
  }

  private RuntimeException invalid(String shown, String reason) {
    return rows.scope.step().invalid(shown, reason, null);
  }

  /** What is aggregated. */
  private static final class ArgumentBinder extends ExpressionBinder {
    ArgumentBinder(Session session, Scope scope) {
      super(session, scope);
    }

    @Override
    RuntimeException misplaced(ExpressionNode node) {
      return scope
          .step()
          .invalid(
              ExpressionText.of(node),
              "it is an aggregate inside an aggregate; compute the inner one with agg(…) in a step"
                  + " before",
              null);
    }
  }
}
