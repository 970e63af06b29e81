package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.bind.CastCheck.Same;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Casts from text. The engine reads dates that there are not as others, and numbers with more
 * digits than the type has as shorter or wrapped ones.
 */
final class TextCasts {
  /** How long a text of date and time is without a fraction. */
  private static final int SECONDS = "2024-12-31 23:59:59".length();

  private TextCasts() {}

  static @Nullable CastCheck of(ClickHouseType to, @Nullable NumberType number) {
    return switch (to.family()) {
      case "Date", "Date32" -> CastCheck.exact(TextCasts::same, "expected text as 2024-12-31");
      case "Time", "Time64" -> CastCheck.exact(TextCasts::same, "expected text as 23:59:59");
      case "DateTime" -> CastCheck.exact(dateTime(to, 0), "expected text as 2024-12-31 23:59:59");
      case "DateTime64" ->
          CastCheck.exact(
              dateTime(to, Integer.parseInt(to.arguments().get(0))),
              "expected text as 2024-12-31 23:59:59.5");
      case "Enum8", "Enum16" -> ofEnum(to);
      case "Bool" -> null;
      default -> number == null ? null : ofNumber(number);
    };
  }

  /** By name; the engine fails on others even where it should give NULL. */
  static CastCheck ofEnum(ClickHouseType to) {
    Same named =
        (cast, x, v) -> {
          List<RexNode> operands = new ArrayList<>();
          operands.add(cast.call("toString", x));
          to.enumNames().values().forEach(name -> operands.add(cast.text(name)));
          return cast.call("in", operands.toArray(RexNode[]::new));
        };
    return new CastCheck(
        (cast, x, type, maybe) -> {
          RexNode name = cast.call("toString", x);
          RexNode known =
              maybe ? cast.call("if", named.of(cast, x, x), name, cast.number(null)) : name;
          return cast.cast(known, type.text(), maybe);
        },
        named,
        "it is none of the names");
  }

  private static @Nullable CastCheck ofNumber(NumberType number) {
    return switch (number.family()) {
      case INTEGER ->
          number.bits() > 64 ? CastCheck.exact(TextCasts::same, "it has more digits") : null;
      case FLOAT ->
          CastCheck.exact(
              (cast, x, v) ->
                  cast.call(
                      "or",
                      cast.call("isFinite", v),
                      cast.call("not", cast.call("match", x, cast.text("[0-9]")))),
              "it is too large");
      case DECIMAL ->
          CastCheck.exact(
              (cast, x, v) -> cast.call("match", x, cast.text(pattern(number))),
              "expected digits, as many as the type has");
    };
  }

  /** Digits with a point; zeros in front and behind do not count. */
  static String pattern(NumberType decimal) {
    String whole = decimal.whole() > 0 ? "0*[0-9]{1," + decimal.whole() + "}" : "0+";
    String fraction = decimal.scale() > 0 ? "[0-9]{0," + decimal.scale() + "}0*" : "0*";
    String alone = decimal.scale() > 0 ? "|0*[.][0-9]{1," + decimal.scale() + "}0*" : "";
    return "^[+-]?(" + whole + "([.]" + fraction + ")?" + alone + ")$";
  }

  /** Whether the value is written just so. */
  private static RexNode same(AccurateCast cast, RexNode text, RexNode value) {
    return cast.call("equals", cast.call("toString", value), text);
  }

  /** With a T in the middle, too, without all of the fraction, and with a Z for UTC. */
  private static Same dateTime(ClickHouseType to, int digits) {
    boolean utc = to.arguments().stream().allMatch(it -> it.equals("'UTC'") || it.matches("\\d"));
    return (cast, x, v) -> {
      RexNode text = cast.call("replaceOne", x, cast.text("T"), cast.text(" "));
      if (utc) {
        text = cast.call("replaceOne", text, cast.text("Z"), cast.text(""));
      }
      RexNode whole = text;
      if (digits > 0) {
        RexNode from = cast.call("minus", cast.call("length", text), cast.number(SECONDS - 1));
        RexNode zeros = cast.text("." + "0".repeat(digits));
        whole = cast.call("concat", text, cast.call("substring", zeros, from));
      }
      return same(cast, whole, v);
    };
  }
}
