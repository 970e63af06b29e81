package io.clickframe.testkit.chain;

import io.clickframe.JoinType;
import io.clickframe.testkit.chain.step.Aggregate;
import io.clickframe.testkit.chain.step.Aggregation;
import io.clickframe.testkit.chain.step.AnyJoin;
import io.clickframe.testkit.chain.step.AsofJoin;
import io.clickframe.testkit.chain.step.Chain;
import io.clickframe.testkit.chain.step.ConditionJoin;
import io.clickframe.testkit.chain.step.Distinct;
import io.clickframe.testkit.chain.step.Filter;
import io.clickframe.testkit.chain.step.FilterIn;
import io.clickframe.testkit.chain.step.FilterScalar;
import io.clickframe.testkit.chain.step.Join;
import io.clickframe.testkit.chain.step.Select;
import io.clickframe.testkit.chain.step.SelfUnion;
import io.clickframe.testkit.chain.step.SetStep;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.step.Union;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.Relation;
import io.clickframe.testkit.chain.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Steps with another chain by chance. */
final class JoinDraw {
  private static final List<JoinType> TYPES = List.of(JoinType.values());
  private static final List<Relation> ORDERS =
      List.of(Relation.GE, Relation.GT, Relation.LE, Relation.LT);

  private final Draw draw;
  private final Shape shape;
  private final TermDraw terms;

  JoinDraw(Draw draw, Shape shape, TermDraw terms) {
    this.draw = draw;
    this.shape = shape;
    this.terms = terms;
  }

  /** Any step; it may turn out not to fit. */
  Step any() {
    return draw.from(
        List.<Supplier<Step>>of(
            this::join,
            this::join,
            this::join,
            this::condition,
            this::single,
            this::asof,
            this::asof,
            this::union,
            this::union,
            () -> new SelfUnion(terms.condition()),
            this::set,
            this::in,
            this::scalar));
  }

  private Join join() {
    Source source = draw.of(List.of(Source.values()));
    Shape other = source.table().shape();
    Column key = draw.column(other, column -> column.type().kind() != Kind.INTS);
    Column left = draw.column(shape, column -> alike(column, key));
    String name = draw.chance(40) ? left.name() : draw.fresh();
    List<Item> items = new ArrayList<>();
    items.add(new Item(new ColumnTerm(key), name));
    items.addAll(fresh(other, 3));
    return new Join(prepared(source, items), left.name(), name, draw.of(TYPES));
  }

  private Step condition() {
    Source source = draw.of(List.of(Source.values()));
    Chain right = prepared(source, fresh(source.table().shape(), 4));
    if (draw.chance(20)) {
      return new ConditionJoin(right, null, JoinType.INNER);
    }
    List<Column> both = new ArrayList<>(shape.columns());
    both.addAll(right.shape().columns());
    Term condition = new TermDraw(draw, new Shape(both, false)).condition();
    return new ConditionJoin(right, condition, draw.of(TYPES));
  }

  private Step single() {
    Source source = draw.of(List.of(Source.values()));
    Shape other = source.table().shape();
    Column key = draw.column(other, column -> column.type().kind() != Kind.INTS);
    Column left = draw.column(shape, column -> alike(column, key));
    String name = draw.fresh();
    Chain right = prepared(source, List.of(new Item(new ColumnTerm(key), name)));
    JoinType type = draw.chance(50) ? JoinType.LEFT : JoinType.INNER;
    return new AnyJoin(
        new Join(draw.chance(80) ? right : right.then(new Distinct()), left.name(), name, type));
  }

  private Step asof() {
    Source source = draw.of(List.of(Source.values()));
    Shape other = source.table().shape();
    Column near =
        draw.column(
            other,
            column ->
                column.type().kind().integer()
                    || column.type().kind() == Kind.DATE
                    || column.type().kind() == Kind.TIME);
    Column left = draw.column(shape, column -> alike(column, near));
    String name = draw.fresh();
    List<Item> items = new ArrayList<>();
    items.add(new Item(new ColumnTerm(near), name));
    String by = null;
    if (draw.chance(50)) {
      Column key = draw.column(other, column -> column.type().kind() != Kind.INTS);
      Kind kind = key.type().kind();
      by = draw.column(shape, column -> column.type().kind() == kind).name();
      items.add(new Item(new ColumnTerm(key), by));
    }
    if (draw.chance(40)) {
      items.addAll(fresh(other, 1));
    }
    Integer tolerance = draw.chance(40) ? draw.below(10) : null;
    JoinType type = draw.chance(60) ? JoinType.LEFT : JoinType.INNER;
    return new AsofJoin(
        prepared(source, items), left.name(), draw.of(ORDERS), name, by, tolerance, type);
  }

  private Step union() {
    return new Union(same());
  }

  private Step set() {
    return draw.chance(50)
        ? new SetStep(same(), null, draw.chance(50))
        : new SetStep(null, terms.condition(), draw.chance(50));
  }

  /** A chain with the same columns. */
  private Chain same() {
    Source source = draw.of(List.of(Source.values()));
    TermDraw others = new TermDraw(draw, source.table().shape());
    List<Item> items = new ArrayList<>();
    for (Column column : shape.columns()) {
      items.add(new Item(others.column(each -> alike(each, column)), column.name()));
    }
    return prepared(source, draw.shuffled(items));
  }

  private Step in() {
    Source source = draw.of(List.of(Source.values()));
    Column key = draw.column(source.table().shape(), column -> column.type().tame());
    Column left = draw.column(shape, column -> alike(column, key));
    Chain other = prepared(source, List.of(new Item(new ColumnTerm(key), draw.name())));
    return new FilterIn(left.name(), other, draw.chance(60));
  }

  private Step scalar() {
    Column left = draw.column(shape, column -> column.type().kind() != Kind.INTS);
    Relation relation = draw.of(List.of(Relation.values()));
    Aggregation function = draw.of(List.of(Aggregation.values()));
    if (draw.chance(50)) {
      Term value = terms.column(column -> alike(column, left));
      return new FilterScalar(
          left.name(), relation, null, new Aggregate(function, value, draw.fresh()));
    }
    Source source = draw.of(List.of(Source.values()));
    TermDraw others = new TermDraw(draw, source.table().shape());
    Item item = new Item(others.column(column -> alike(column, left)), draw.name());
    return new FilterScalar(
        left.name(),
        relation,
        prepared(source, List.of(item)),
        new Aggregate(function, new ColumnTerm(item.column()), draw.fresh()));
  }

  private List<Item> fresh(Shape other, int most) {
    List<Item> items = new ArrayList<>();
    for (Column column : draw.some(other.columns(), most)) {
      items.add(new Item(new ColumnTerm(column), draw.fresh()));
    }
    return items;
  }

  private static boolean alike(Column a, Column b) {
    Kind kind = a.type().kind();
    return kind == b.type().kind() || (kind.integer() && b.type().kind().integer());
  }

  /** Outputs of a source, some of its rows. */
  private Chain prepared(Source source, List<Item> items) {
    Chain chain = new Chain(source, List.of(new Select(items)));
    return draw.chance(60)
        ? chain
        : chain.then(new Filter(new TermDraw(draw, chain.shape()).condition()));
  }
}
