package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.time.Duration;
import java.util.List;
import org.apache.calcite.rex.RexNode;

/** Whether the two values of an as-of join's inequality are no further apart than wanted. */
record Tolerance(Scope scope, Nearness nearness, Object distance) {

  static Tolerance of(Scope scope, Nearness nearness, Object distance) {
    return new Tolerance(scope, nearness, distance);
  }

  /** The greater value is at most the smaller one and the distance. */
  RexNode typed(Session session, String shown) {
    boolean leftIsGreater = nearness.operator().startsWith("greater");
    RexNode greater = leftIsGreater ? nearness.left() : nearness.right();
    RexNode smaller = leftIsGreater ? nearness.right() : nearness.left();
    RexNode reach =
        call(session, "plus", wide(session, smaller), distance(session, shown, smaller));
    RexNode within = call(session, "lessOrEquals", greater, reach);
    return session.typer().type(session.rex(), scope, List.of(within)).get(0);
  }

  /** An integer with room for a distance: those of 64 bits would wrap around. */
  private static RexNode wide(Session session, RexNode value) {
    NumberType type = NumberType.of(Outputs.type(value).type());
    return type != null && type.isInteger() && type.bits() == 64
        ? CommonTypes.cast(session, ChType.of(ClickHouseType.parse("Int128")), value)
        : value;
  }

  private RexNode distance(Session session, String shown, RexNode value) {
    boolean time = Nearness.isTime(value);
    if (time != distance instanceof Duration) {
      throw refused(shown, value, time ? "a java.time.Duration" : "a number");
    }
    if (!(distance instanceof Duration duration)) {
      return constant(session, distance);
    }
    if (Nearness.family(value).startsWith("Date") && !Nearness.family(value).contains("Time")) {
      if (!duration.equals(Duration.ofDays(duration.toDays()))) {
        throw refused(shown, value, "whole days");
      }
      return interval(session, "toIntervalDay", duration.toDays());
    }
    return duration.equals(Duration.ofSeconds(duration.toSeconds()))
        ? interval(session, "toIntervalSecond", duration.toSeconds())
        : interval(session, "toIntervalNanosecond", duration.toNanos());
  }

  private RuntimeException refused(String shown, RexNode value, String expected) {
    return scope
        .step()
        .invalid(
            "the tolerance " + distance + " of " + shown,
            "the values are " + Outputs.type(value).text() + ", so it must be " + expected,
            null);
  }

  private RexNode interval(Session session, String function, long amount) {
    return call(session, function, constant(session, amount));
  }

  private static RexNode constant(Session session, Object value) {
    return session.rex().makeCall(LiteralTypes.of(value), new Constant(value), List.of());
  }

  private static RexNode call(Session session, String function, RexNode... operands) {
    return session.rex().makeCall(Typer.UNTYPED, ChFunction.of(function), List.of(operands));
  }
}
