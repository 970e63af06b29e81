package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Pools;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Type;
import io.clickframe.testkit.chain.term.Arithmetic;
import io.clickframe.testkit.chain.term.Choice;
import io.clickframe.testkit.chain.term.Coalesce;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Comparison;
import io.clickframe.testkit.chain.term.Constant;
import io.clickframe.testkit.chain.term.Like;
import io.clickframe.testkit.chain.term.Logic;
import io.clickframe.testkit.chain.term.Membership;
import io.clickframe.testkit.chain.term.Negative;
import io.clickframe.testkit.chain.term.Not;
import io.clickframe.testkit.chain.term.NullTest;
import io.clickframe.testkit.chain.term.Operator;
import io.clickframe.testkit.chain.term.Relation;
import io.clickframe.testkit.chain.term.Term;
import io.clickframe.testkit.chain.term.TryCast;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Terms by chance. */
final class TermDraw {
  private static final List<Kind> INTEGERS =
      Stream.of(Kind.values()).filter(Kind::integer).toList();
  private static final List<String> PATTERNS =
      List.of("%", "", "a%", "%b", "_", "%\\%%", "a\\_b", "%'%", "\\\\", "%ä%", "__");

  private final Draw draw;
  private final Shape shape;
  private final FunctionDraw functions;

  TermDraw(Draw draw, Shape shape) {
    this.draw = draw;
    this.shape = shape;
    this.functions = new FunctionDraw(draw, this);
  }

  /** Of any type. */
  Term any() {
    return draw.chance(25)
        ? condition()
        : draw.from(
            List.<Supplier<Term>>of(
                this::number,
                this::number,
                functions::any,
                functions::any,
                functions::any,
                this::choice,
                () -> column(column -> true),
                () -> coalesce(column(column -> column.type().nullable())),
                this::tryCast,
                () ->
                    draw.of(
                        List.of(
                            new Constant(draw.below(9)),
                            new Constant("x"),
                            new Constant(5_000_000_000L),
                            new Constant(0.5),
                            new Constant(true)))));
  }

  /** Computed from numbers. */
  Term number() {
    Term left = column(column -> number(column.type().kind()));
    Kind kind = left.type().kind();
    if (draw.chance(15)) {
      return new Negative(draw.chance(30) ? number() : left);
    }
    Term first = draw.chance(20) ? number() : left;
    if (first.type().kind().decimal() || kind.decimal()) {
      return decimals(column(column -> column.type().kind().decimal()));
    }
    Operator operator = draw.of(List.of(Operator.values()));
    boolean whole = operator == Operator.INT_DIV || operator == Operator.MOD;
    if (whole) {
      Shape.check(first.type().kind().integer(), "No integer");
      return new Arithmetic(operator, first, new Constant(1 + draw.below(120)));
    }
    return new Arithmetic(operator, first, operand());
  }

  private Term operand() {
    return draw.chance(50)
        ? new Constant(draw.below(300) - 20)
        : column(column -> number(column.type().kind()) && !column.type().kind().decimal());
  }

  private Term decimals(Term left) {
    return draw.chance(40)
        ? new Arithmetic(Operator.TIMES, left, new Constant(1 + draw.below(20)))
        : new Arithmetic(
            draw.chance(50) ? Operator.PLUS : Operator.MINUS,
            left,
            column(column -> column.type().kind().decimal()));
  }

  /** True, false or unknown. */
  Term condition() {
    return draw.from(
        List.<Supplier<Term>>of(
            this::comparison,
            this::comparison,
            this::comparison,
            () -> new Logic(draw.chance(50), condition(), condition()),
            () -> new Not(condition()),
            () -> new NullTest(column(column -> true), draw.chance(50)),
            this::membership,
            functions::condition,
            () ->
                new Like(
                    column(column -> column.type().kind() == Kind.STRING),
                    draw.of(PATTERNS),
                    draw.chance(70))));
  }

  private Term comparison() {
    Term left =
        draw.chance(20)
            ? number()
            : column(column -> column.type().reliable() && column.type().kind() != Kind.INTS);
    Kind kind = left.type().kind();
    boolean plain = kind.integer() || kind.floating();
    Term right =
        draw.chance(50)
            ? constant(left.type())
            : column(
                column -> column.type().kind() == kind || (plain && number(column.type().kind())));
    return new Comparison(draw.of(List.of(Relation.values())), left, right);
  }

  private Term membership() {
    Term operand =
        column(column ->
            column.type().kind().integer()
                || column.type().kind() == Kind.STRING
                || column.type().kind() == Kind.DATE);
    List<Constant> constants =
        Stream.generate(() -> constant(operand.type())).limit(1 + draw.below(4)).toList();
    return new Membership(operand, constants, draw.chance(60));
  }

  private Term choice() {
    Term first = column(column -> true);
    Kind kind = first.type().kind();
    Term second =
        draw.chance(20)
            ? constant(first.type())
            : column(column ->
                column.type().kind() == kind || (kind.integer() && column.type().kind().integer()));
    return draw.chance(50)
        ? new Choice(condition(), first, second)
        : new Choice(condition(), second, first);
  }

  private Term coalesce(Term first) {
    Kind kind = first.type().kind();
    return new Coalesce(
        first,
        draw.chance(40) ? constant(first.type()) : column(column -> column.type().kind() == kind));
  }

  private Term tryCast() {
    return new TryCast(column(column -> column.type().kind().integer()), draw.of(INTEGERS));
  }

  /** A column or constant to compare values of a type with. */
  Term like(Type type) {
    Kind kind = type.kind();
    return draw.chance(50)
        ? constant(type)
        : column(column ->
            column.type().kind() == kind || (kind.integer() && column.type().kind().integer()));
  }

  Term column(Predicate<Column> which) {
    return new ColumnTerm(draw.column(shape, which));
  }

  /** A constant that may be one of a type's values. */
  Constant constant(Type type) {
    Object value =
        draw.of(Pools.of(type).stream().filter(each -> !(each instanceof List)).toList());
    Object constant =
        switch (value) {
          case BigInteger i when i.bitLength() < 32 && draw.chance(70) -> i.intValue();
          case BigInteger i when i.bitLength() < 64 -> i.longValue();
          case BigInteger i -> 7;
          case Double d when d.isNaN() || d.isInfinite() || d == 0 -> 0.25;
          default -> value;
        };
    return new Constant(constant);
  }

  private static boolean number(Kind kind) {
    return kind.integer() || kind.floating() || kind.decimal();
  }
}
