package io.clickframe.testkit.chain.term;

import io.clickframe.Expression;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.table.Type;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a text matches a pattern of letters, {@code %}, {@code _} and escaped characters. */
public record Like(Term operand, String pattern, boolean like) implements Term {
  public Like {
    Shape.check(operand.type().kind() == Kind.STRING, "No text");
  }

  @Override
  public Type type() {
    return Type.of(Kind.UINT8).orNull(operand.type().nullable());
  }

  @Override
  public Expression expression() {
    Expression value = operand.expression();
    return like ? value.like(pattern) : value.notLike(pattern);
  }

  @Override
  public Function<Row, @Nullable Object> on(Table table) {
    Function<Row, @Nullable Object> value = operand.on(table);
    Pattern regex = regex();
    return row -> {
      Object found = value.apply(row);
      return found == null
          ? null
          : Comparison.truth(regex.matcher((String) found).matches() == like);
    };
  }

  private Pattern regex() {
    StringBuilder regex = new StringBuilder();
    boolean escaped = false;
    for (int c : pattern.codePoints().toArray()) {
      if (!escaped && c == '\\') {
        escaped = true;
        continue;
      }
      if (escaped || (c != '%' && c != '_')) {
        regex.append(Pattern.quote(Character.toString(c)));
      } else {
        regex.append(c == '%' ? ".*" : ".");
      }
      escaped = false;
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  @Override
  public @Nullable String duckDb() {
    String sql = operand.duckDb();
    return sql == null
        ? null
        : DuckDbText.cast(
            "("
                + sql
                + (like ? ") LIKE " : ") NOT LIKE ")
                + DuckDbText.string(pattern)
                + " ESCAPE '\\'",
            Kind.UINT8);
  }

  @Override
  public List<Term> parts() {
    return List.of(operand);
  }

  @Override
  public String toString() {
    return operand + "." + JavaText.call(like ? "like" : "notLike", JavaText.of(pattern));
  }
}
