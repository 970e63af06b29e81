package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a value is one of some constants, or none of them. */
public record Membership(Term operand, List<Constant> constants, boolean in) implements Term {
  public Membership {
    constants = List.copyOf(constants);
    Kind kind = operand.type().kind();
    Shape.check(kind.integer() || kind == Kind.STRING || kind == Kind.DATE, "No list of " + kind);
  }

  @Override
  public Type type() {
    return Type.of(Kind.UINT8).orNull(operand.type().nullable());
  }

  @Override
  public Expression expression() {
    Object[] values = constants.stream().map(Constant::constant).toArray();
    Expression value = operand.expression();
    return in ? value.in(values) : value.notIn(values);
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row -> {
      Object found = value.apply(row);
      return found == null
          ? null
          : Comparison.truth(
              in
                  == constants.stream()
                      .anyMatch(constant -> Values.compare(found, constant.value()) == 0));
    };
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    if (sql == null) {
      return null;
    }
    boolean integer = operand.type().kind().integer();
    String list =
        constants.stream().map(Constant::duckDb).collect(Collectors.joining(", ", "(", ")"));
    return DuckDbText.cast(
        (integer ? DuckDbText.huge(sql) : sql) + (in ? " IN " : " NOT IN ") + list, Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand
        + constants.stream()
            .map(constant -> JavaText.of(constant.constant()))
            .collect(Collectors.joining(", ", in ? ".in(" : ".notIn(", ")"));
  }
}
