package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.util.Optionality;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function of ClickHouse, or a SQL text over aggregates. Its result type is given,
 * since ClickHouse's rules are not Calcite's.
 */
public final class ChAggregate extends SqlAggFunction {
  private final String function;
  private final List<Constant> parameters;
  private final @Nullable RawSql raw;

  private ChAggregate(
      String function, List<Constant> parameters, @Nullable RawSql raw, RelDataType result) {
    super(
        raw == null ? function + digest(parameters) : raw.getName(),
        null,
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.explicit(result),
        null,
        null,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        false,
        Optionality.FORBIDDEN);
    this.function = function;
    this.parameters = List.copyOf(parameters);
    this.raw = raw;
  }

  /** The function of that name, with parameters such as a quantile's level. */
  public static ChAggregate of(String function, List<Constant> parameters, RelDataType result) {
    return new ChAggregate(function, parameters, null, result);
  }

  /** A SQL text over aggregates. */
  public static ChAggregate of(RawSql raw, RelDataType result) {
    return new ChAggregate("", List.of(), raw, result);
  }

  /** The same function with another result type. */
  public ChAggregate returning(RelDataType result) {
    return new ChAggregate(function, parameters, raw, result);
  }

  /** The function's name; empty for a SQL text. */
  public String function() {
    return function;
  }

  /** What stands in the first parentheses of {@code quantile(0.5)(x)}. */
  public List<Constant> parameters() {
    return parameters;
  }

  /** The SQL text, or null for a function. */
  public @Nullable RawSql raw() {
    return raw;
  }

  // The parameters belong to the name: the digest tells quantile(0.5) from quantile(0.9).
  private static String digest(List<Constant> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream().map(Constant::getName).toList().toString();
  }
}
