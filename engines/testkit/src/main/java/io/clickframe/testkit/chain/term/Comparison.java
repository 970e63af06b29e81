package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.table.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two values of one kind, or two numbers that are no decimals. */
public record Comparison(Relation relation, Term left, Term right) implements Term {
  public Comparison {
    Type a = left.type();
    Type b = right.type();
    Shape.check(a.reliable() && b.reliable(), "Values are not exact");
    Shape.check(
        a.kind() == b.kind() || (binary(a.kind()) && binary(b.kind())), "Kinds do not compare");
  }

  private static boolean binary(Kind kind) {
    return kind.integer() || kind.floating();
  }

  @Override
  public Type type() {
    return Type.of(Kind.UINT8).orNull(left.type().nullable() || right.type().nullable());
  }

  @Override
  public Expression expression() {
    return relation.between(left.expression(), right.expression());
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> first = left.on(table);
    Function<Row, @Nullable Object> second = right.on(table);
    return row -> {
      Object a = first.apply(row);
      Object b = second.apply(row);
      return a == null || b == null ? null : truth(holds(a, b));
    };
  }

  private boolean holds(Object a, Object b) {
    boolean unordered = Values.isNaN(a) || Values.isNaN(b);
    return unordered ? relation == Relation.NE : relation.holds(Values.compare(a, b));
  }

  static BigInteger truth(boolean value) {
    return value ? BigInteger.ONE : BigInteger.ZERO;
  }

  @Override
  public @Nullable String duckDb() {
    String a = left.duckDb();
    String b = right.duckDb();
    Kind first = left.type().kind();
    Kind second = right.type().kind();
    boolean same = first == second || (first.integer() && second.integer());
    if (a == null || b == null || !same || !left.type().tame() || !right.type().tame()) {
      return null;
    }
    boolean integers = first.integer();
    return DuckDbText.cast(
        (integers ? DuckDbText.huge(a) : a)
            + " "
            + relation.sql()
            + " "
            + (integers ? DuckDbText.huge(b) : b),
        Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(left, right);
  }

  @Override
  public String toString() {
    return left + "." + JavaText.call(relation.method(), right);
  }
}
