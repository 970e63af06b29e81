package io.clickframe.sourcetest.chains;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.when;

import io.clickframe.Expression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Expressions by chance, of those that may run in a database and a few that may not. */
public final class TermDraw {
  /** What values are. */
  public enum Kind {
    INT,
    DECIMAL,
    FLOAT,
    TEXT,
    DATE,
    TIME,
    INSTANT,
    BOOL,
    UUID
  }

  /** A column of a chain. */
  public record Column(String name, Kind kind) {

    /** Columns from {@code name KIND, name KIND}. */
    public static List<Column> list(String text) {
      return Pattern.compile(",\\s*")
          .splitAsStream(text)
          .map(it -> it.split(" ", 2))
          .map(it -> new Column(it[0], Kind.valueOf(it[1])))
          .toList();
    }
  }

  private static final List<Object> INTEGERS = List.of(0, 1, -1, 2, 7, 100, 40_000, 5_000_000_000L);
  private static final List<Object> FLOATS =
      List.of(0.0, 1.5, -7.0, 0.1, 0.1f, 1e300, 16_777_216.0);
  private static final List<Object> DECIMALS =
      List.of("0", "0.01", "-1.5", "2.00", "19.99", "0.000000001").stream()
          .<Object>map(BigDecimal::new)
          .toList();
  private static final List<Object> TEXTS =
      List.of(
          "", "a", "A", "a ", "b", "é", "e\u0301", "it's", "back\\slash", "new\nline", "🙂", "$1");
  private static final List<Object> PATTERNS =
      List.of("%", "a%", "%a", "%é%", "", "%'%", "a_%", "%\n%");
  private static final List<Object> DATES =
      List.of(
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2299, 12, 31));
  private static final List<Object> TIMES =
      List.of(
          LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
          LocalDateTime.of(2024, 2, 29, 12, 0),
          LocalDateTime.of(2024, 10, 27, 1, 30));
  private static final List<Object> INSTANTS =
      List.of(
          Instant.parse("2024-03-31T01:30:00.000001Z"),
          Instant.parse("2024-02-29T12:00:00Z"),
          Instant.EPOCH);
  private static final List<Object> UUIDS =
      List.of(java.util.UUID.fromString("12345678-1234-5678-1234-567812345678"));

  private final Random random;
  private final List<Column> columns;

  TermDraw(Random random, List<Column> columns) {
    this.random = random;
    this.columns = columns;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A kind that a column has. */
  Kind kind() {
    return of(columns).kind();
  }

  /** A column of a kind, or a constant if there is none. */
  Expression column(Kind kind) {
    List<Column> fitting = columns.stream().filter(it -> it.kind() == kind).toList();
    return fitting.isEmpty() ? constant(kind) : col(of(fitting).name());
  }

  Expression constant(Kind kind) {
    return lit(
        of(
            switch (kind) {
              case INT -> INTEGERS;
              case DECIMAL -> DECIMALS;
              case FLOAT -> FLOATS;
              case TEXT -> TEXTS;
              case DATE -> DATES;
              case TIME -> TIMES;
              case INSTANT -> INSTANTS;
              case BOOL -> List.<Object>of(true, false);
              case UUID -> UUIDS;
            }));
  }

  /** An expression of a kind. */
  Expression term(Kind kind, int depth) {
    if (depth <= 0 || chance(35)) {
      return chance(80) ? column(kind) : constant(kind);
    }
    int pick = random.nextInt(5);
    if (pick == 0) {
      return when(condition(depth - 1))
          .then(term(kind, depth - 1))
          .otherwise(chance(20) ? null : term(kind, depth - 1));
    }
    if (pick == 1) {
      return coalesce(term(kind, depth - 1), term(kind, depth - 1));
    }
    return switch (kind) {
      case INT -> integer(depth - 1);
      case DECIMAL -> arithmetic(kind, chance(60) ? Kind.DECIMAL : Kind.INT, depth - 1);
      case FLOAT -> floating(depth - 1);
      case TEXT -> text(depth - 1);
      case BOOL -> condition(depth - 1);
      default -> column(kind);
    };
  }

  private Expression arithmetic(Kind kind, Kind other, int depth) {
    Expression left = term(kind, depth);
    Expression right = term(other, depth);
    return switch (random.nextInt(4)) {
      case 0 -> left.plus(right);
      case 1 -> left.minus(right);
      case 2 -> left.times(random.nextInt(5));
      default -> left.negate();
    };
  }

  private Expression integer(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> term(Kind.TEXT, depth).str().length();
      case 1 -> term(chance(60) ? Kind.DATE : Kind.TIME, 0).dt().year();
      case 2 -> term(Kind.DATE, depth).dt().month();
      case 3 -> term(Kind.DATE, depth).dt().quarter();
      default -> arithmetic(Kind.INT, Kind.INT, depth);
    };
  }

  private Expression floating(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> term(chance(50) ? Kind.DECIMAL : Kind.INT, depth).div(of(List.of(2, 3, 0.5, -7)));
      case 1 -> term(Kind.FLOAT, depth).div(of(List.of(2, 0.5)));
      default -> arithmetic(Kind.FLOAT, of(List.of(Kind.FLOAT, Kind.INT, Kind.DECIMAL)), depth);
    };
  }

  private Expression text(int depth) {
    Expression text = term(Kind.TEXT, depth);
    return switch (random.nextInt(5)) {
      case 0 -> text.str().left(random.nextInt(4));
      case 1 -> text.str().right(random.nextInt(4));
      case 2 -> text.str().substring(1 + random.nextInt(3), random.nextInt(4));
      case 3 -> text.str().upper();
      default -> text.str().concat(term(Kind.TEXT, depth));
    };
  }

  /** A test that is true, false or unknown. */
  Expression condition(int depth) {
    if (depth > 0 && chance(50)) {
      return switch (random.nextInt(4)) {
        case 0 -> condition(depth - 1).not();
        case 1 -> condition(depth - 1).and(condition(depth - 1));
        case 2 -> condition(depth - 1).or(condition(depth - 1));
        default -> comparison(depth - 1);
      };
    }
    return switch (random.nextInt(8)) {
      case 0 -> column(kind()).isNull();
      case 1 -> column(kind()).isNotNull();
      case 2 -> column(Kind.BOOL);
      case 3 -> chance(50) ? like() : like().not();
      case 4 -> membership();
      default -> comparison(Math.min(depth, 1));
    };
  }

  private Expression like() {
    return chance(30)
        ? term(Kind.TEXT, 1).str().startsWith(of(TEXTS))
        : term(Kind.TEXT, 1).like(of(PATTERNS));
  }

  private Expression membership() {
    Kind kind = of(List.of(Kind.INT, Kind.TEXT, Kind.DECIMAL, Kind.DATE));
    Object[] values =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> constant(kind)).toArray();
    return chance(50) ? column(kind).in(values) : column(kind).notIn(values);
  }

  private Expression comparison(int depth) {
    Kind kind = kind();
    boolean number = kind == Kind.INT || kind == Kind.DECIMAL || kind == Kind.FLOAT;
    Expression left = term(kind, depth);
    Kind other = number && chance(40) ? of(List.of(Kind.INT, Kind.DECIMAL, Kind.FLOAT)) : kind;
    Expression right = chance(50) ? constant(other) : term(other, depth);
    if (kind == Kind.BOOL || kind == Kind.UUID) {
      return chance(50) ? left.eq(right) : left.ne(right);
    }
    return switch (random.nextInt(7)) {
      case 0 -> left.eq(right);
      case 1 -> left.ne(right);
      case 2 -> left.lt(right);
      case 3 -> left.le(right);
      case 4 -> left.gt(right);
      case 5 -> left.ge(right);
      default -> left.between(right, constant(other));
    };
  }
}
