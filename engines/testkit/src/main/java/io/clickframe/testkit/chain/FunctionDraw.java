package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.term.DateFunction;
import io.clickframe.testkit.chain.term.DateTerm;
import io.clickframe.testkit.chain.term.Extreme;
import io.clickframe.testkit.chain.term.Floored;
import io.clickframe.testkit.chain.term.NullIf;
import io.clickframe.testkit.chain.term.SafeCast;
import io.clickframe.testkit.chain.term.Sameness;
import io.clickframe.testkit.chain.term.Term;
import io.clickframe.testkit.chain.term.TextFunction;
import io.clickframe.testkit.chain.term.TextTerm;
import java.util.List;
import java.util.function.Supplier;

/** Calls of functions by chance. */
final class FunctionDraw {
  private static final List<Kind> CASTS =
      List.of(
          Kind.STRING,
          Kind.FLOAT64,
          Kind.TIME,
          Kind.INT64,
          Kind.INT32,
          Kind.INT16,
          Kind.UINT64,
          Kind.UINT32);

  private final Draw draw;
  private final TermDraw terms;

  FunctionDraw(Draw draw, TermDraw terms) {
    this.draw = draw;
    this.terms = terms;
  }

  /** Of any type. */
  Term any() {
    return draw.from(
        List.<Supplier<Term>>of(
            this::text,
            this::text,
            this::date,
            this::date,
            this::nullIf,
            this::extreme,
            () -> new SafeCast(terms.column(column -> true), draw.of(CASTS)),
            () ->
                new Floored(
                    draw.chance(50),
                    terms.column(column -> column.type().kind().integer()),
                    draw.of(List.of(2, 7, 300, -2, -7, -1000)))));
  }

  /** True, false or unknown. */
  Term condition() {
    if (draw.chance(50)) {
      Term left = terms.column(column -> column.type().tame() && column.type().kind() != Kind.INTS);
      return new Sameness(left, terms.like(left.type()), draw.chance(50));
    }
    return new TextTerm(
        draw.of(
            List.of(
                TextFunction.EMPTY, TextFunction.CONTAINS, TextFunction.STARTS, TextFunction.ENDS)),
        terms.column(column -> column.type().kind() == Kind.STRING));
  }

  private Term value() {
    return terms.column(column -> column.type().reliable() && column.type().kind() != Kind.INTS);
  }

  private Term nullIf() {
    Term value = value();
    return new NullIf(value, terms.like(value.type()));
  }

  private Term extreme() {
    Term left = value();
    return new Extreme(draw.chance(50), left, terms.like(left.type()));
  }

  private Term text() {
    Term text = terms.column(column -> column.type().kind() == Kind.STRING);
    Term inner =
        draw.chance(25)
            ? new TextTerm(
                draw.of(List.of(TextFunction.UPPER, TextFunction.TRIM, TextFunction.CONCAT)), text)
            : text;
    return new TextTerm(draw.of(List.of(TextFunction.values())), inner);
  }

  private Term date() {
    return new DateTerm(
        draw.of(List.of(DateFunction.values())),
        terms.column(
            column -> column.type().kind() == Kind.DATE || column.type().kind() == Kind.TIME));
  }
}
