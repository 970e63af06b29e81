package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function of a date or time. */
public record DateTerm(DateFunction function, Term operand) implements Term {
  public DateTerm {
    Kind kind = operand.type().kind();
    Shape.check(kind == Kind.TIME || (kind == Kind.DATE && !function.clock()), "No time");
  }

  @Override
  public Type type() {
    return Type.of(function.kind()).orNull(operand.type().nullable());
  }

  @Override
  public Expression expression() {
    return function.of(operand.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    return row ->
        switch (value.apply(row)) {
          case LocalDate date -> function.of(date.atStartOfDay());
          case Instant time -> function.of(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
          case null -> null;
          case Object other -> throw new IllegalStateException("No time: " + other);
        };
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null ? null : function.duckDb(sql);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + "." + function;
  }
}
