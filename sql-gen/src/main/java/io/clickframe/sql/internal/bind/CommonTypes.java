package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.rex.RexNode;

/** The type that holds the values of two others. */
final class CommonTypes {
  private static final Pattern INTEGER = Pattern.compile("(U?)Int(\\d+)");

  private CommonTypes() {}

  /** The narrowest type that holds all values of both, or empty if ClickHouse has none. */
  static Optional<ChType> of(Session session, Step step, ChType left, ChType right) {
    if (left.text().equals(right.text())) {
      return Optional.of(left);
    }
    boolean nullable = left.isNullable() || right.isNullable();
    ClickHouseType leftBase = left.type().base();
    ClickHouseType rightBase = right.type().base();
    if (leftBase.equals(rightBase)) {
      return Optional.of(withNull(ChType.of(leftBase), nullable));
    }
    Matcher leftInteger = INTEGER.matcher(leftBase.text());
    Matcher rightInteger = INTEGER.matcher(rightBase.text());
    if (leftInteger.matches() && rightInteger.matches()) {
      return integer(leftInteger, rightInteger).map(type -> withNull(type, nullable));
    }
    if (isEnum(leftBase) && isEnum(rightBase)) {
      return Optional.of(withNull(type("String"), nullable));
    }
    NumberType leftNumber = NumberType.of(leftBase);
    NumberType rightNumber = NumberType.of(rightBase);
    if (leftNumber != null
        && rightNumber != null
        && leftNumber.isDecimal()
        && rightNumber.isDecimal()) {
      return Optional.of(withNull(decimal(leftNumber, rightNumber), nullable));
    }
    return ask(session, step, left, right);
  }

  /** Enums of different lists share numbers, not meanings; the engine's common type is a number. */
  private static boolean isEnum(ClickHouseType type) {
    return type.family().startsWith("Enum");
  }

  /**
   * Whether the engine finds no common type, or a wrong one, by itself: it does not go over 64 bit
   * for integers, and compares the numbers of enums.
   */
  static boolean needsAlignment(ChType left, ChType right) {
    if (isEnum(left.type().base()) && isEnum(right.type().base())) {
      return !left.type().base().equals(right.type().base());
    }
    Matcher leftInteger = INTEGER.matcher(left.type().base().text());
    Matcher rightInteger = INTEGER.matcher(right.type().base().text());
    return leftInteger.matches()
        && rightInteger.matches()
        && !leftInteger.group(1).equals(rightInteger.group(1));
  }

  private static Optional<ChType> integer(Matcher left, Matcher right) {
    int leftBits = Integer.parseInt(left.group(2));
    int rightBits = Integer.parseInt(right.group(2));
    boolean leftUnsigned = left.group(1).equals("U");
    boolean rightUnsigned = right.group(1).equals("U");
    if (leftUnsigned == rightUnsigned) {
      int bits = Math.max(leftBits, rightBits);
      return Optional.of(type((leftUnsigned ? "UInt" : "Int") + bits));
    }
    int unsigned = leftUnsigned ? leftBits : rightBits;
    int signed = leftUnsigned ? rightBits : leftBits;
    int bits = Math.max(2 * unsigned, signed);
    return bits > 256 ? Optional.empty() : Optional.of(type("Int" + bits));
  }

  /** The engine's own common type may have fewer digits than one of both. */
  private static ChType decimal(NumberType left, NumberType right) {
    int scale = Math.max(left.scale(), right.scale());
    int digits = Math.max(left.whole(), right.whole()) + scale;
    return type("Decimal(" + Math.min(NumberType.MOST_DIGITS, digits) + ", " + scale + ")");
  }

  private static Optional<ChType> ask(Session session, Step step, ChType left, ChType right) {
    Scope scope =
        new Scope(step, List.of(Field.of("left", left), Field.of("right", right)), session);
    RexNode array =
        session
            .rex()
            .makeCall(
                Typer.UNTYPED,
                ChFunction.of("array"),
                List.of(session.rex().makeInputRef(left, 0), session.rex().makeInputRef(right, 1)));
    ClickHouseType element;
    try {
      RexNode typed = session.typer().type(session.rex(), scope, List.of(array)).get(0);
      element = ChType.of(typed.getType()).argument(0);
    } catch (io.clickframe.error.InvalidExpressionException e) {
      return Optional.empty();
    }
    return element.family().equals("Variant") ? Optional.empty() : Optional.of(ChType.of(element));
  }

  /** The value in that type, or in that type with NULL if it can be NULL. */
  static RexNode cast(Session session, ChType common, RexNode node) {
    ChType found = Outputs.type(node);
    ChType target = ChType.of(common.type().base());
    ChType exact = found.isNullable() ? target.orNull() : target;
    return exact.text().equals(found.text())
        ? node
        : session.rex().makeCall(exact, new ChCast(exact.text(), false), List.of(node));
  }

  private static ChType withNull(ChType type, boolean nullable) {
    return nullable ? type.orNull() : type;
  }

  private static ChType type(String name) {
    return ChType.of(ClickHouseType.parse(name));
  }
}
