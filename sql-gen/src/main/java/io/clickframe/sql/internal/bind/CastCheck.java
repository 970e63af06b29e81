package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type becomes one of another, and how to see that it is the same. There is one
 * only for pairs of types where the engine's {@code accurateCast} is not exact, or refuses to round
 * to a floating-point number.
 *
 * @param made makes the value
 * @param same whether it is the one that was given, or null if nothing else comes of it
 * @param cure what to do about values that do not fit
 */
record CastCheck(Made made, @Nullable Same same, String cure) {
  private static final Set<String> DATES = Set.of("Date", "Date32");
  private static final Set<String> TIMES = Set.of("DateTime", "Time");
  private static final Set<String> EXACT_TIMES = Set.of("DateTime64", "Time64");
  private static final Made EXACT = (cast, x, to, maybe) -> cast.cast(x, to.text(), maybe);
  private static final Made ROUNDED = (cast, x, to, maybe) -> cast.rounded(x, to, maybe);
  private static final Same SAME_NUMBER =
      (cast, x, v) -> cast.call("equals", cast.call("toInt64", v), x);
  private static final Same FINITE =
      (cast, x, v) ->
          cast.call("or", cast.call("isFinite", v), cast.call("not", cast.call("isFinite", x)));
  private static final Same FINITE_RESULT = (cast, x, v) -> cast.call("isFinite", v);
  private static final String ROUND = "round it to that before";

  /** The value in another type, or NULL if it may be. */
  interface Made {
    RexNode of(AccurateCast cast, RexNode value, ChType to, boolean maybe);
  }

  /** Whether what was made is the value; NULL if either is. */
  interface Same {
    RexNode of(AccurateCast cast, RexNode value, RexNode made);
  }

  /** Of the bases of two types, or null if the engine's cast is right. */
  static @Nullable CastCheck of(ClickHouseType from, ClickHouseType to) {
    if (from.equals(to)) {
      return null;
    }
    String family = from.family();
    @Nullable NumberType a = NumberType.of(from);
    @Nullable NumberType b = NumberType.of(to);
    if (family.equals("String") || family.equals("FixedString")) {
      return TextCasts.of(to, b);
    }
    if (a != null) {
      return b == null ? ofNumber(a, from, to) : numbers(a, b, to);
    }
    if (family.startsWith("Enum")) {
      return ofEnum(to, b);
    }
    return DATES.contains(family) || TIMES.contains(family) || EXACT_TIMES.contains(family)
        ? ofTime(from, to, b)
        : null;
  }

  static CastCheck exact(Same same, String cure) {
    return new CastCheck(EXACT, same, cure);
  }

  private static @Nullable CastCheck numbers(NumberType a, NumberType b, ClickHouseType to) {
    if (to.family().equals("Bool")) {
      return null;
    }
    if (b.isFloat()) {
      return floating(a, b);
    }
    if (b.isInteger()) {
      return a.isDecimal() && a.scale() > 0 ? exact(whole(0), "round it before") : null;
    }
    if (a.isFloat()) {
      Made viaText =
          (cast, x, type, maybe) ->
              cast.cast(
                  cast.call("toString", cast.call("round", x, cast.number(b.scale()))),
                  type.text(),
                  maybe);
      return new CastCheck(viaText, fits(b), "it has more digits");
    }
    return decimals(a, b);
  }

  private static @Nullable CastCheck decimals(NumberType a, NumberType b) {
    boolean cut = a.scale() > b.scale();
    boolean wide = a.whole() > b.whole();
    if (!cut && !wide) {
      return null;
    }
    Same fits = fits(b);
    Same whole = whole(b.scale());
    Same both = (cast, x, v) -> cast.call("and", whole.of(cast, x, v), fits.of(cast, x, v));
    return exact(cut && wide ? both : cut ? whole : fits, cut ? ROUND : "it has more digits");
  }

  private static @Nullable CastCheck floating(NumberType a, NumberType b) {
    boolean huge = a.isInteger() && b.bits() < 64 && a.digits() > 38;
    if (a.isDecimal()) {
      return b.bits() < 64 && a.digits() > 38 ? exact(FINITE_RESULT, "it is too large") : null;
    }
    int exactBits = b.bits() == 64 ? 53 : b.bits() == 32 ? 24 : 8;
    boolean rounds = a.isFloat() ? a.bits() > b.bits() : a.bits() > exactBits;
    if (!rounds) {
      return null;
    }
    return new CastCheck(
        ROUNDED, a.isFloat() ? FINITE : huge ? FINITE_RESULT : null, "it is too large");
  }

  private static @Nullable CastCheck ofNumber(
      NumberType a, ClickHouseType from, ClickHouseType to) {
    String family = to.family();
    if (family.startsWith("Enum")) {
      return a.isInteger()
          ? null
          : new CastCheck(
              (cast, x, type, maybe) -> cast.cast(cast.cast(x, "Int16", maybe), type.text(), maybe),
              null,
              "");
    }
    if (DATES.contains(family)) {
      return exact(SAME_NUMBER, "a number is that of days since 1970");
    }
    String seconds = "a number is that of seconds";
    if (TIMES.contains(family)) {
      return exact(SAME_NUMBER, seconds);
    }
    if (!EXACT_TIMES.contains(family)) {
      return null;
    }
    if (a.isInteger()) {
      return exact(SAME_NUMBER, seconds);
    }
    return a.isDecimal()
        ? exact(back(from), seconds)
        : exact(
            (cast, x, v) ->
                cast.call(
                    "less",
                    cast.call("abs", cast.call("minus", cast.call("toFloat64", v), x)),
                    cast.number(1)),
            seconds);
  }

  private static @Nullable CastCheck ofEnum(ClickHouseType to, @Nullable NumberType b) {
    if (to.family().startsWith("Enum")) {
      // By name: equal numbers of two enums mean different things.
      return TextCasts.ofEnum(to);
    }
    return b != null && b.isInteger() && !to.family().equals("Bool") ? by("toInt16") : null;
  }

  private static @Nullable CastCheck ofTime(
      ClickHouseType from, ClickHouseType to, @Nullable NumberType b) {
    String family = from.family();
    if (b != null) {
      return to.family().equals("Bool") ? null : ofTimeAsNumber(from, b);
    }
    if (DATES.contains(family)) {
      boolean signed = family.equals("Date32");
      boolean narrow =
          switch (to.family()) {
            case "Date" -> signed;
            case "DateTime" -> true;
            case "DateTime64" -> signed && digits(to) == 9;
            default -> false;
          };
      String date = signed ? "toDate32" : "toDate";
      return narrow
          ? exact((cast, x, v) -> cast.call("equals", cast.call(date, v), x), "it is out of range")
          : null;
    }
    if (!EXACT_TIMES.contains(family)) {
      return null;
    }
    if (DATES.contains(to.family())) {
      return exact(
          (cast, x, v) -> cast.call("equals", cast.call("toYear", v), cast.call("toYear", x)),
          "it is out of range");
    }
    boolean coarser =
        EXACT_TIMES.contains(to.family()) ? digits(to) < digits(from) : TIMES.contains(to.family());
    boolean alike = to.family().startsWith("Date") == family.startsWith("Date");
    return coarser && alike
        ? exact(back(from), "it is out of range, or has a fraction; truncate it before")
        : null;
  }

  private static @Nullable CastCheck ofTimeAsNumber(ClickHouseType from, NumberType b) {
    if (!EXACT_TIMES.contains(from.family())) {
      return b.isInteger() ? by("toInt64") : null;
    }
    if (b.isFloat()) {
      return null;
    }
    String decimal = "Decimal(38, " + digits(from) + ")";
    Made made = (cast, x, to, maybe) -> cast.cast(cast.cast(x, decimal, maybe), to.text(), maybe);
    if (digits(from) <= b.scale()) {
      return new CastCheck(made, b.isDecimal() ? fits(b) : null, "it has more digits");
    }
    Same whole = whole(b.scale());
    return new CastCheck(
        made,
        (cast, x, v) -> {
          RexNode same = whole.of(cast, cast.cast(x, decimal, true), v);
          return b.isDecimal() ? cast.call("and", same, fits(b).of(cast, x, v)) : same;
        },
        "it has a fraction; truncate it before");
  }

  private static int digits(ClickHouseType time) {
    return Integer.parseInt(time.arguments().get(0));
  }

  private static CastCheck by(String function) {
    return new CastCheck(
        (cast, x, to, maybe) -> cast.cast(cast.call(function, x), to.text(), maybe), null, "");
  }

  /** Whether the value comes back. */
  private static Same back(ClickHouseType from) {
    return (cast, x, v) -> cast.call("equals", cast.cast(v, from.text(), true), x);
  }

  private static Same whole(int scale) {
    return (cast, x, v) -> cast.call("equals", x, cast.call("truncate", x, cast.number(scale)));
  }

  /** The engine stores more digits than a decimal's type has. */
  private static Same fits(NumberType decimal) {
    BigInteger digits = BigInteger.TEN.pow(decimal.digits()).subtract(BigInteger.ONE);
    BigDecimal most = new BigDecimal(digits, decimal.scale());
    return (cast, x, v) -> cast.call("lessOrEquals", cast.call("abs", v), cast.number(most));
  }

  String failure(ClickHouseType from, ClickHouseType to) {
    return "Cannot cast a value of "
        + from
        + " to "
        + to
        + (cure.isEmpty() ? "" : ": " + cure)
        + "; tryCast gives NULL instead";
  }
}
