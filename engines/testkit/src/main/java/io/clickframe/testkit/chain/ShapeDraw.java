package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.step.Aggregate;
import io.clickframe.testkit.chain.step.Aggregation;
import io.clickframe.testkit.chain.step.DropMissing;
import io.clickframe.testkit.chain.step.Exploded;
import io.clickframe.testkit.chain.step.Fill;
import io.clickframe.testkit.chain.step.FirstOfEach;
import io.clickframe.testkit.chain.step.Group;
import io.clickframe.testkit.chain.step.Having;
import io.clickframe.testkit.chain.step.Pivot;
import io.clickframe.testkit.chain.step.Sort;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.step.Tail;
import io.clickframe.testkit.chain.step.Totals;
import io.clickframe.testkit.chain.step.Unpacked;
import io.clickframe.testkit.chain.step.Unpivot;
import io.clickframe.testkit.chain.step.ValueCounts;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Relation;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps by chance that give rows another shape, or say what to do with missing values. */
final class ShapeDraw {
  private final Draw draw;
  private final Shape shape;
  private final TermDraw terms;
  private final Supplier<Group> groups;
  private final Supplier<Sort> sorts;

  /**
   * @param groups makes groups
   * @param sorts makes sorts of all rows
   */
  ShapeDraw(Draw draw, Shape shape, TermDraw terms, Supplier<Group> groups, Supplier<Sort> sorts) {
    this.draw = draw;
    this.shape = shape;
    this.terms = terms;
    this.groups = groups;
    this.sorts = sorts;
  }

  /** Any step; it may turn out not to fit. */
  Step any() {
    return draw.from(
        List.<Supplier<Step>>of(
            this::totals,
            this::totals,
            this::having,
            this::pivot,
            this::fill,
            this::fill,
            this::drop,
            () -> new FirstOfEach(1 + draw.below(3), draw.some(shape.names(), 2)),
            () -> new Tail(sorts.get(), draw.below(8)),
            this::unpivot,
            this::explode,
            this::explode,
            () -> new Unpacked(draw.fresh(), terms.any(), terms.column(column -> true)),
            () -> new ValueCounts(draw.some(shape.names(), 2))));
  }

  private Step totals() {
    Group group = groups.get();
    return new Totals(draw.of(List.of(Totals.Mode.values())), group.keys(), group.aggregates());
  }

  private Step having() {
    Aggregate aggregate =
        new Aggregate(
            draw.of(List.of(Aggregation.values())), terms.column(column -> true), draw.fresh());
    return new Having(groups.get(), aggregate, draw.of(List.of(Relation.values())), draw.below(5));
  }

  private Step pivot() {
    Column column =
        draw.column(
            shape,
            each ->
                each.type().kind().integer()
                    || each.type().kind() == Kind.STRING
                    || each.type().kind() == Kind.DATE);
    Group group = groups.get();
    return new Pivot(
        group.keys(),
        new ColumnTerm(column),
        Stream.generate(() -> terms.constant(column.type())).limit(1 + draw.below(3)).toList(),
        group.aggregates().getFirst());
  }

  private Step fill() {
    Column column = draw.column(shape, each -> each.type().kind() != Kind.INTS);
    boolean floating = column.type().kind().floating();
    boolean nans = floating && draw.chance(60);
    return new Fill(!nans || draw.chance(50), nans, terms.constant(column.type()), column.name());
  }

  private Step drop() {
    boolean nans = draw.chance(40);
    List<String> names = draw.chance(80) ? draw.some(shape.names(), 2) : List.of();
    return new DropMissing(!nans || draw.chance(50), nans, names);
  }

  private Step unpivot() {
    Column first = draw.column(shape, column -> true);
    Kind kind = first.type().kind();
    List<Column> alike =
        shape.columns().stream()
            .filter(column ->
                column.type().kind() == kind || (kind.integer() && column.type().kind().integer()))
            .toList();
    List<String> names = draw.some(alike, 3).stream().map(Column::name).toList();
    return new Unpivot(draw.fresh(), draw.chance(50) ? draw.name() : draw.fresh(), names);
  }

  private Step explode() {
    String array = draw.column(shape, column -> column.type().kind() == Kind.INTS).name();
    return new Exploded(array, draw.chance(50), draw.chance(40) ? draw.fresh() : null);
  }
}
