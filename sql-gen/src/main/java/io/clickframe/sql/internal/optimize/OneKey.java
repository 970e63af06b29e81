package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChAggregate;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.statistics.ColumnStatistics;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Groups by several keys, texts among them, as groups by one text that has them all: numbers as
 * their bytes, texts behind their lengths, so that different keys make different texts. The engine
 * has a fast table for one text; several keys it copies row by row into memory first. Each group
 * keeps its keys besides, so only for few groups of many rows.
 */
final class OneKey {
  private static final double LEAST_ROWS = 200_000;
  private static final double ROWS_OF_GROUP = 16;

  private static final Pattern BYTES =
      Pattern.compile("U?Int(8|16|32|64)|Date|Date32|DateTime(\\('[^']*'\\))?");
  private static final ChType TEXT = ChType.of(ClickHouseType.parse("String"));
  private static final ChType UINT32 = ChType.of(ClickHouseType.parse("UInt32"));
  private static final ChType UINT64 = ChType.of(ClickHouseType.parse("UInt64"));

  private final RexBuilder builder;
  private final LogicalAggregate aggregate;

  private OneKey(LogicalAggregate aggregate) {
    this.builder = aggregate.getCluster().getRexBuilder();
    this.aggregate = aggregate;
  }

  /**
   * What gives the same columns; null if it would be no faster.
   *
   * @param rows what is known of the rows that are grouped
   */
  static @Nullable RelNode of(LogicalAggregate aggregate, @Nullable Estimate rows) {
    if (rows == null
        || rows.rows() < LEAST_ROWS
        || aggregate.getGroupCount() < 2
        || aggregate.getGroupType() != LogicalAggregate.Group.SIMPLE
        || aggregate.getAggCallList().stream().anyMatch(OneKey::isText)) {
      return null;
    }
    OneKey one = new OneKey(aggregate);
    return one.fits() && groups(aggregate, rows) * ROWS_OF_GROUP < rows.rows() ? one.made() : null;
  }

  /** A text over aggregates may read a key as it is. */
  private static boolean isText(AggregateCall call) {
    return ((ChAggregate) call.getAggregation()).raw() != null;
  }

  /** Infinitely many if nothing is known of a key. */
  private static double groups(LogicalAggregate aggregate, Estimate rows) {
    double groups = 1;
    for (int key : aggregate.getGroupSet()) {
      ColumnStatistics known = rows.columns().get(key);
      groups *= Double.isNaN(known.distinct()) ? Double.POSITIVE_INFINITY : rows.distinct(key);
    }
    return groups;
  }

  private boolean fits() {
    List<String> types = aggregate.getGroupSet().asList().stream().map(this::type).toList();
    return types.contains(TEXT.text())
        && types.stream().allMatch(it -> it.equals(TEXT.text()) || BYTES.matcher(it).matches());
  }

  private String type(int column) {
    return ChType.of(aggregate.getInput().getRowType().getFieldList().get(column).getType()).text();
  }

  private RelNode made() {
    RelNode input = aggregate.getInput();
    int columns = input.getRowType().getFieldCount();
    List<RexNode> expressions = new ArrayList<>(List.of(key()));
    List<String> names = new ArrayList<>(List.of("keys"));
    for (int i = 0; i < columns; i++) {
      expressions.add(builder.makeInputRef(input, i));
      names.add(input.getRowType().getFieldNames().get(i));
    }
    List<AggregateCall> calls = new ArrayList<>();
    for (int key : aggregate.getGroupSet()) {
      calls.add(any(key));
    }
    for (AggregateCall call : aggregate.getAggCallList()) {
      calls.add(call.withArgList(call.getArgList().stream().map(it -> it + 1).toList()));
    }
    RelNode keyed = PlanNodes.project(input, expressions, names);
    RelNode grouped = PlanNodes.aggregate(keyed, 1, calls);
    List<RexNode> outputs = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      outputs.add(builder.makeInputRef(grouped, i + 1));
    }
    return PlanNodes.project(grouped, outputs, aggregate.getRowType().getFieldNames());
  }

  private AggregateCall any(int key) {
    ChType type = (ChType) aggregate.getInput().getRowType().getFieldList().get(key).getType();
    String name = aggregate.getInput().getRowType().getFieldNames().get(key);
    return PlanNodes.call(ChAggregate.of("any", List.of(), type), List.of(key + 1), type, name);
  }

  /** Numbers first, then texts, of which the last one ends where the key ends. */
  private RexNode key() {
    List<RexNode> parts = new ArrayList<>();
    List<RexNode> texts = new ArrayList<>();
    for (int key : aggregate.getGroupSet()) {
      RexNode column = builder.makeInputRef(aggregate.getInput(), key);
      if (type(key).equals(TEXT.text())) {
        texts.add(column);
      } else {
        parts.add(call(TEXT, "reinterpretAsFixedString", column));
      }
    }
    for (RexNode text : texts.subList(0, texts.size() - 1)) {
      RexNode length = call(UINT32, "toUInt32", call(UINT64, "length", text));
      parts.add(call(TEXT, "reinterpretAsFixedString", length));
      parts.add(text);
    }
    parts.add(texts.getLast());
    return builder.makeCall(TEXT, ChFunction.of("concat"), parts);
  }

  private RexNode call(ChType type, String function, RexNode operand) {
    return builder.makeCall(type, ChFunction.of(function), List.of(operand));
  }
}
