package io.clickframe.internal.rowbinary;

import io.clickframe.error.UnsupportedTypeException;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.AggregateState;
import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/** Types whose values are of several types, states of aggregates, and the type of nothing. */
final class OpenCodecs {
  private OpenCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "Variant" -> VariantCodec.of(type);
      case "Geometry" ->
          VariantCodec.of(
              ClickHouseType.parse(
                  "Variant(LineString, MultiLineString, MultiPolygon, Point, Polygon, Ring)"));
      case "Dynamic" -> new DynamicCodec();
      case "AggregateFunction" -> new StateCodec(type);
      case "Nothing" -> new NothingCodec(type);
      default -> null;
    };
  }

  /** There are no values: only NULL, and lists without elements. */
  private record NothingCodec(ClickHouseType type) implements Codec {
    @Override
    public Class<?> javaType() {
      return Object.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      throw RefusedValue.because("type Nothing has no values");
    }

    @Override
    public Object read(BinaryInput in) {
      throw new IllegalStateException("a value of type Nothing is NULL");
    }
  }

  /**
   * A state is written as it is. Only the engine can tell where it ends: {@link Transport} puts its
   * length in front, where it is not a column of its own.
   */
  private record StateCodec(ClickHouseType type) implements Codec {
    @Override
    public Class<?> javaType() {
      return AggregateState.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      switch (value) {
        case null -> throw RefusedValue.isNull(type);
        case AggregateState state when state.type().equals(type) -> out.putBytes(state.bytes());
        case AggregateState state ->
            throw RefusedValue.because("a state of " + state.type() + ", expected one of " + type);
        default -> throw RefusedValue.wrongClass(value, "an AggregateState");
      }
    }

    @Override
    public Object read(BinaryInput in) {
      return new AggregateState(type, in.getSized());
    }
  }

  /** Where no length can be put in front of a state. */
  static UnsupportedTypeException hiddenState(String type) {
    return new UnsupportedTypeException(
        "A state of an aggregate function inside of type "
            + type
            + " cannot be read; finish it in the query with finalizeAggregation");
  }
}
