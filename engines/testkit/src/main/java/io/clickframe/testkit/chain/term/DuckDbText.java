package io.clickframe.testkit.chain.term;

import io.clickframe.testkit.chain.table.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and constants in DuckDB's SQL. */
public final class DuckDbText {
  private DuckDbText() {}

  public static String column(String name) {
    return "q." + name(name);
  }

  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String string(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A value with its type. */
  public static String constant(@Nullable Object value, Kind kind) {
    String text =
        switch (value) {
          case null -> "NULL";
          case Boolean b -> b.toString();
          case BigInteger i -> i.toString();
          case BigDecimal d -> d.toPlainString();
          case Double d -> string(d.toString());
          case String s -> string(s);
          case LocalDate d -> string(d.toString());
          case Instant t -> string(LocalDateTime.ofInstant(t, ZoneOffset.UTC).toString());
          case List<?> list ->
              list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
          default -> throw new IllegalArgumentException("No constant: " + value.getClass());
        };
    return cast(text, kind);
  }

  public static String cast(String sql, Kind kind) {
    return "CAST(" + sql + " AS " + kind.duckDb() + ")";
  }

  /** An integer wide enough for one more operation. */
  public static String huge(String sql) {
    return "CAST(" + sql + " AS HUGEINT)";
  }

  /** An integer of any width, brought into a type as it wraps around. */
  public static String wrapped(String sql, Kind kind) {
    BigInteger range = BigInteger.ONE.shiftLeft(kind.bits());
    return cast(
        (kind.signed() ? "wrap_signed(" : "wrap_unsigned(") + sql + ", " + range + ")", kind);
  }

  /** What {@link #wrapped} calls. */
  public static List<String> macros() {
    return List.of(
        "CREATE MACRO wrap_unsigned(v, range) AS (v % range + range) % range",
        "CREATE MACRO wrap_signed(v, range) AS"
            + " ((v + range // 2) % range + range) % range - range // 2");
  }
}
