package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Branch;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.Grouping;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SortKey;
import io.clickframe.internal.node.TypeGroup;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Summaries: aggregations that the user need not spell out. */
final class SummaryBinder {
  private static final String COUNT = "count";

  private static final List<String> STATISTICS =
      List.of(
          "name", "type", COUNT, "nulls", "unique", "mean", "std", "min", "q25", "median", "q75",
          "max");

  /** How many of them are cheap: no more than counts. */
  private static final int BRIEF = 4;

  /** Types whose values have an order that says something, beside those of the groups. */
  private static final Set<String> ORDERED = Set.of("Enum8", "Enum16", "UUID", "IPv4", "IPv6");

  private final Session session;

  SummaryBinder(Session session) {
    this.session = session;
  }

  Bound valueCounts(RelationNode.ValueCounts step) {
    Bound input = session.bind(step.input());
    Step here = new Step("valueCounts", step.site());
    ExpressionNode count = new Alias(aggregate(COUNT, false), COUNT);
    Bound counted =
        new AggregateBinder(session, input, here).bind(Grouping.by(step.keys()), List.of(count));
    List<SortKey> order = new ArrayList<>();
    order.add(new SortKey(new ColumnRef(COUNT), true, false));
    for (Field key : counted.fields().subList(0, counted.fields().size() - 1)) {
      order.add(new SortKey(new ColumnRef(key.name()), false, false));
    }
    return new RowBinder(session).sort(counted, here, order);
  }

  /** All statistics are aggregates of one row, which is taken apart into one a column. */
  Bound describe(RelationNode.Describe step) {
    Bound input = session.bind(step.input());
    Step here = new Step(step.brief() ? "info" : "describe", step.site());
    int statistics = step.brief() ? BRIEF : STATISTICS.size();
    List<ExpressionNode> rows =
        input.fields().stream().map(field -> row(field, statistics)).toList();
    ExpressionNode row = new Alias(call("arrayJoin", new Call("array", List.of(), rows)), "row");
    Bound made =
        new AggregateBinder(session, input, here).bind(Grouping.by(List.of()), List.of(row));
    List<ExpressionNode> items = new ArrayList<>();
    for (int i = 0; i < statistics; i++) {
      ExpressionNode part = call("tupleElement", new ColumnRef("row"), new Literal(i + 1));
      items.add(new Alias(part, STATISTICS.get(i)));
    }
    return new ColumnBinder(session).select(made, here, items);
  }

  private static ExpressionNode row(Field field, int statistics) {
    ColumnRef column = new ColumnRef(field.name());
    ClickHouseType type = field.type().type();
    ExpressionNode count = aggregate(COUNT, false, column);
    boolean numeric = TypeGroup.NUMERIC.holds(type);
    List<ExpressionNode> values = new ArrayList<>();
    values.add(new Literal(field.name()));
    values.add(new Literal(type.text()));
    values.add(count);
    values.add(call("toUInt64", call("minus", aggregate(COUNT, false), count)));
    values.add(aggregate("uniqExact", false, column));
    values.add(numeric ? real(aggregate("avg", true, column)) : nothing("Float64"));
    values.add(numeric ? real(aggregate("stddevSamp", true, column)) : nothing("Float64"));
    values.add(extreme("min", column, type));
    for (int place = 1; place <= 3; place++) {
      values.add(numeric ? quartile(column, count, place) : nothing("Float64"));
    }
    values.add(extreme("max", column, type));
    return new Call("tuple", List.of(), values.subList(0, statistics));
  }

  private static ExpressionNode quartile(ColumnRef column, ExpressionNode count, int place) {
    ExpressionNode quartiles =
        new Aggregation(
            "quantilesExactInclusive",
            List.of(new Literal(0.25), new Literal(0.5), new Literal(0.75)),
            List.of(real(column)),
            false);
    ExpressionNode empty = call("equals", count, new Literal(0));
    ExpressionNode quartile = call("arrayElement", quartiles, new Literal(place));
    return new Case(List.of(new Branch(empty, nothing("Float64"))), quartile);
  }

  private static ExpressionNode extreme(String function, ColumnRef column, ClickHouseType type) {
    boolean ordered =
        TypeGroup.NUMERIC.holds(type)
            || TypeGroup.TEXT.holds(type)
            || TypeGroup.TEMPORAL.holds(type)
            || TypeGroup.BOOL.holds(type)
            || ORDERED.contains(type.base().family());
    return ordered ? call("toString", aggregate(function, true, column)) : nothing("String");
  }

  private static ExpressionNode real(ExpressionNode number) {
    return call("toFloat64", number);
  }

  private static ExpressionNode nothing(String type) {
    return new Cast(new Literal(null), "Nullable(" + type + ")", false);
  }

  private static Aggregation aggregate(
      String function, boolean nullWhenEmpty, ExpressionNode... arguments) {
    return new Aggregation(function, List.of(), List.of(arguments), nullWhenEmpty);
  }

  private static Call call(String function, ExpressionNode... arguments) {
    return new Call(function, List.of(), List.of(arguments));
  }
}
