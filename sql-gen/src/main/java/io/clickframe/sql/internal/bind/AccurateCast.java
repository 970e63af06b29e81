package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.LambdaVariable;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Casts that hold what they are given, or say so. {@code accurateCast} does for integers; elsewhere
 * it wraps dates around, cuts digits off or reads what is no date as one, so that a {@link
 * CastCheck} looks at what became of the value.
 */
final class AccurateCast {
  private static final String ELEMENT = "cast_value";

  private final RexBuilder rex;
  private final Step step;
  private final ChType target;
  private final boolean orNull;

  /**
   * @param orNull whether a value that the target does not hold becomes NULL
   */
  AccurateCast(RexBuilder rex, Step step, ChType target, boolean orNull) {
    this.rex = rex;
    this.step = step;
    this.target = target;
    this.orNull = orNull;
  }

  /** The cast of a typed operand, or null if the engine's own is right. */
  @Nullable RexNode of(RexNode operand) {
    ClickHouseType from = Outputs.type(operand).type();
    ClickHouseType to = target.type();
    if (from.base().family().equals("Array") && to.base().family().equals("Array")) {
      return elements(operand, from.base().argument(0), to.base().argument(0));
    }
    refuseParts(from.base(), to.base());
    if (!orNull) {
      refuseImpossible(operand);
    }
    CastCheck check = CastCheck.of(from.base(), to.base());
    if (check == null) {
      return null;
    }
    boolean once = check.same() == null && (orNull || !Outputs.type(operand).isNullable());
    if (once || isPlain(operand)) {
      return checked(check, operand);
    }
    // What is repeated has to be short, and the same each time.
    RexNode variable = variable(Outputs.type(operand));
    RexNode body = checked(check, variable);
    RexNode lambda = call(new ChLambda(List.of(ELEMENT)), body);
    RexNode mapped = call("arrayMap", lambda, call("array", operand));
    return call("arrayElement", mapped, FloorDivision.constant(rex, 1));
  }

  /** Inside a tuple or map nothing is checked: that would be another meaning. */
  private void refuseParts(ClickHouseType from, ClickHouseType to) {
    boolean composed = from.family().equals("Tuple") || from.family().equals("Map");
    if (!composed || !from.family().equals(to.family())) {
      return;
    }
    List<ClickHouseType> parts = parts(from);
    List<ClickHouseType> wanted = parts(to);
    for (int i = 0; i < Math.min(parts.size(), wanted.size()); i++) {
      if (CastCheck.of(parts.get(i).base(), wanted.get(i).base()) != null) {
        throw step.invalid(
            "a cast of " + from + " to " + to,
            "what is inside is not checked; cast the parts, "
                + parts.get(i)
                + " to "
                + wanted.get(i),
            null);
      }
    }
  }

  /** A constant is known before the query fails. */
  private void refuseImpossible(RexNode operand) {
    String text = ComparedDates.text(operand);
    ImpossibleDate found = text == null ? null : ImpossibleDate.cast(target.type(), text);
    if (found != null) {
      throw found.refused(step);
    }
  }

  private static List<ClickHouseType> parts(ClickHouseType type) {
    return type.family().equals("Tuple")
        ? type.elements().stream().map(TypeElement::type).toList()
        : List.of(type.argument(0), type.argument(1));
  }

  private @Nullable RexNode elements(RexNode array, ClickHouseType from, ClickHouseType to) {
    ChType element = ChType.of(to);
    RexNode variable = variable(ChType.of(from));
    RexNode cast = new AccurateCast(rex, step, element, false).of(variable);
    if (cast == null) {
      return null;
    }
    if (orNull) {
      throw step.invalid(
          "tryCast to " + target.text(),
          "an array cannot be NULL; cast its elements: arr().map(x -> x.tryCast(\"" + to + "\"))",
          null);
    }
    return call("arrayMap", call(new ChLambda(List.of(ELEMENT)), cast), array);
  }

  private RexNode checked(CastCheck check, RexNode operand) {
    ChType found = Outputs.type(operand);
    boolean nullable = found.isNullable() || target.isNullable() || orNull;
    ClickHouseType base = target.type().base();
    ChType plain = ChType.of(base);
    // The engine tells more of what it refuses by itself, but for NULL it can only give NULL.
    boolean maybe = found.isNullable() || orNull;
    RexNode value = check.made().of(this, operand, plain, maybe);
    CastCheck.@Nullable Same same = check.same();
    @Nullable RexNode holds = same == null ? null : same.of(this, operand, value);
    if (holds == null && (orNull || !maybe)) {
      return lowered(value, nullable);
    }
    @Nullable RexNode none = maybe ? FloorDivision.constant(rex, null) : null;
    if (orNull && holds != null && none != null) {
      return lowered(call("if", holds, value, none), nullable);
    }
    RexNode known = call("isNotNull", operand);
    RexNode lost = holds == null ? call("and", known, call("isNull", value)) : call("not", holds);
    if (holds != null && maybe) {
      lost = call("ifNull", lost, known);
    }
    RexNode failure = call("throwIf", lost, text(check.failure(found.type(), base)));
    RexNode otherwise = none == null ? call("defaultValueOfTypeName", text(plain.text())) : none;
    return lowered(call("if", failure, otherwise, value), nullable);
  }

  /** In the very type that is asked for: with NULL, with a dictionary. */
  private RexNode lowered(RexNode value, boolean nullable) {
    boolean dictionary = target.type().family().equals("LowCardinality");
    ChType exact = nullable ? target.orNull() : target;
    return dictionary || (target.isNullable() && !orNull)
        ? call(new ChCast(exact.text(), false), value)
        : value;
  }

  /** Nothing but a column, a constant, or a parameter of a lambda. */
  private static boolean isPlain(RexNode node) {
    return !(node instanceof RexCall call) || call.getOperands().isEmpty();
  }

  private RexNode variable(ChType type) {
    return rex.makeCall(type, new LambdaVariable(ELEMENT), List.of());
  }

  RexNode cast(RexNode value, String type, boolean maybe) {
    return call(new ChCast(type, maybe), value);
  }

  /** The engine's plain cast, which rounds. */
  RexNode rounded(RexNode value, ChType type, boolean maybe) {
    return call("CAST", value, text((maybe ? type.orNull() : type).text()));
  }

  RexNode text(String text) {
    return FloorDivision.constant(rex, text);
  }

  RexNode number(@Nullable Object number) {
    return FloorDivision.constant(rex, number);
  }

  RexNode call(String function, RexNode... operands) {
    return call(ChFunction.of(function), operands);
  }

  private RexNode call(ChFunction function, RexNode... operands) {
    return rex.makeCall(Typer.UNTYPED, function, List.of(operands));
  }
}
