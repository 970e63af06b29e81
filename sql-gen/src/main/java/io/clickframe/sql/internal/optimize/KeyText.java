package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Several keys as one text, from which they can be read again. Different keys make different texts:
 * first, of each key in turn, whether it is NULL, if it may be, and the bytes of its number; then
 * the lengths of the texts but the last; then the texts.
 */
final class KeyText {
  private static final ChType TEXT = ChType.of(ClickHouseType.parse("String"));
  private static final ChType FLAG = ChType.of(ClickHouseType.parse("UInt8"));
  private static final ChType LENGTH = ChType.of(ClickHouseType.parse("UInt32"));
  private static final ChType UINT64 = ChType.of(ClickHouseType.parse("UInt64"));
  private static final int LENGTH_BYTES = 4;

  /** Types whose values are numbers of others. */
  private static final Map<String, String> STORED =
      Map.of("Date", "UInt16", "Date32", "Int32", "DateTime", "UInt32");

  private final RexBuilder builder;
  private final List<Key> keys;

  private record Key(RexNode column, ChType type) {
    String family() {
      return type.type().base().family();
    }

    ChType value() {
      return ChType.of(type.type().base());
    }

    boolean isText() {
      return family().equals("String");
    }

    /** The integer that it is. */
    String number() {
      return STORED.getOrDefault(family(), family());
    }

    int numberBytes() {
      return isText() ? 0 : Integer.parseInt(number().replaceAll("\\D", "")) / Byte.SIZE;
    }

    int headBytes() {
      return numberBytes() + (type.isNullable() ? 1 : 0);
    }
  }

  /**
   * @param rows whose columns they are
   * @param columns the keys' positions
   */
  KeyText(RelNode rows, List<Integer> columns) {
    this.builder = rows.getCluster().getRexBuilder();
    this.keys =
        columns.stream()
            .map(column ->
                new Key(
                    builder.makeInputRef(rows, column),
                    (ChType) rows.getRowType().getFieldList().get(column).getType()))
            .toList();
  }

  /** Whether all keys can be in it, at least one of them a text. */
  boolean fits() {
    return keys.stream().anyMatch(Key::isText) && keys.stream().allMatch(KeyText::fits);
  }

  private static boolean fits(Key key) {
    return !key.type().text().contains("LowCardinality")
        && (key.isText() || key.number().matches("U?Int(8|16|32|64)"));
  }

  /** The text of a row. */
  RexNode text() {
    List<RexNode> head = new ArrayList<>();
    List<RexNode> lengths = new ArrayList<>();
    List<RexNode> texts = new ArrayList<>();
    for (Key key : keys) {
      if (key.type().isNullable()) {
        head.add(bytes(call(FLAG, "isNull", key.column())));
      }
      RexNode value = value(key);
      if (key.isText()) {
        lengths.add(bytes(call(LENGTH, "toUInt32", call(UINT64, "length", value))));
        texts.add(value);
      } else {
        head.add(bytes(value));
      }
    }
    head.addAll(lengths.subList(0, lengths.size() - 1));
    head.addAll(texts);
    return builder.makeCall(TEXT, ChFunction.of("concat"), head);
  }

  /** A value, whatever it is, where there is none: what is behind NULL is not always the same. */
  private RexNode value(Key key) {
    if (!key.type().isNullable()) {
      return key.column();
    }
    RexNode none =
        key.isText()
            ? constant(TEXT, "")
            : call(key.value(), "defaultValueOfTypeName", constant(TEXT, key.value().text()));
    return call(key.value(), "ifNull", key.column(), none);
  }

  /** The keys again, of a text. */
  List<RexNode> keys(RexNode text) {
    int texts = (int) keys.stream().filter(Key::isText).count();
    int head = 1; // positions count from one
    int lengths = head + keys.stream().mapToInt(Key::headBytes).sum();
    RexNode next = place(lengths + (texts - 1) * LENGTH_BYTES);
    List<RexNode> values = new ArrayList<>();
    for (Key key : keys) {
      RexNode absent = null;
      int start = head;
      head += key.headBytes();
      if (key.type().isNullable()) {
        absent = call(FLAG, "reinterpretAsUInt8", part(text, start, 1));
        start++;
      }
      RexNode value;
      if (!key.isText()) {
        value = number(key, part(text, start, key.numberBytes()));
      } else if (--texts == 0) {
        value = call(TEXT, "substring", text, next);
      } else {
        RexNode length = call(LENGTH, "reinterpretAsUInt32", part(text, lengths, LENGTH_BYTES));
        lengths += LENGTH_BYTES;
        value = call(TEXT, "substring", text, next, length);
        next = call(UINT64, "plus", next, length);
      }
      values.add(
          absent == null
              ? value
              : call(key.type(), "if", absent, constant(key.type(), null), value));
    }
    return values;
  }

  private RexNode number(Key key, RexNode bytes) {
    ChType stored = ChType.of(ClickHouseType.parse(key.number()));
    RexNode number = call(stored, "reinterpretAs" + key.number(), bytes);
    return STORED.containsKey(key.family())
        ? builder.makeCall(key.value(), new ChCast(key.value().text(), false), List.of(number))
        : number;
  }

  private RexNode part(RexNode text, int start, int length) {
    return call(TEXT, "substring", text, place(start), constant(FLAG, (long) length));
  }

  private RexNode place(int position) {
    return constant(LENGTH, (long) position);
  }

  private RexNode bytes(RexNode number) {
    return call(TEXT, "reinterpretAsFixedString", number);
  }

  private RexNode constant(ChType type, @Nullable Object value) {
    return builder.makeCall(type, new Constant(value), List.of());
  }

  private RexNode call(ChType type, String function, RexNode... operands) {
    return builder.makeCall(type, ChFunction.of(function), List.of(operands));
  }
}
