package io.clickframe.sql.internal.plan;

import java.util.Map;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.jspecify.annotations.Nullable;

/** A scalar function of ClickHouse, by its own name. Types are given with each call. */
public class ChFunction extends SqlFunction {
  /** What Calcite's rules look for in predicates. */
  private static final Map<String, SqlKind> KINDS =
      Map.ofEntries(
          Map.entry("and", SqlKind.AND),
          Map.entry("or", SqlKind.OR),
          Map.entry("not", SqlKind.NOT),
          Map.entry("equals", SqlKind.EQUALS),
          Map.entry("notEquals", SqlKind.NOT_EQUALS),
          Map.entry("less", SqlKind.LESS_THAN),
          Map.entry("lessOrEquals", SqlKind.LESS_THAN_OR_EQUAL),
          Map.entry("greater", SqlKind.GREATER_THAN),
          Map.entry("greaterOrEquals", SqlKind.GREATER_THAN_OR_EQUAL),
          Map.entry("isNull", SqlKind.IS_NULL),
          Map.entry("isNotNull", SqlKind.IS_NOT_NULL),
          Map.entry("like", SqlKind.LIKE));

  private final boolean deterministic;

  ChFunction(String name, SqlKind kind, boolean deterministic) {
    super(name, kind, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.deterministic = deterministic;
  }

  /** For a function that is none of ClickHouse's. */
  protected ChFunction(String name) {
    this(name, SqlKind.OTHER_FUNCTION, true);
  }

  /** The function of that name, which gives the same result for the same arguments. */
  public static ChFunction of(String name) {
    return of(name, true);
  }

  /**
   * The function of that name.
   *
   * @param deterministic whether its calls may be repeated and moved: same arguments, same result,
   *     same number of rows
   */
  public static ChFunction of(String name, boolean deterministic) {
    return new ChFunction(name, KINDS.getOrDefault(name, SqlKind.OTHER_FUNCTION), deterministic);
  }

  /** Whether the result is a truth value in Calcite's eyes. */
  public boolean isPredicate() {
    return kind != SqlKind.OTHER_FUNCTION;
  }

  /**
   * Calcite takes {@code a < b} and {@code b > a}, {@code a AND b} and {@code b AND a} for the
   * same, by this.
   */
  @Override
  public @Nullable SqlOperator reverse() {
    return switch (kind) {
      case LESS_THAN -> of("greater");
      case LESS_THAN_OR_EQUAL -> of("greaterOrEquals");
      case GREATER_THAN -> of("less");
      case GREATER_THAN_OR_EQUAL -> of("lessOrEquals");
      case EQUALS, NOT_EQUALS, AND, OR -> this;
      default -> null;
    };
  }

  @Override
  public boolean isDeterministic() {
    return deterministic;
  }
}
