package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.internal.value.TypeGuess;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of the value's type among the alternatives, which are sorted by name, then the value.
 *
 * @param type the variant
 * @param alternatives its types, sorted
 * @param codecs theirs
 */
record VariantCodec(ClickHouseType type, List<ClickHouseType> alternatives, List<Codec> codecs)
    implements Codec {
  private static final int NULL = 0xff;

  static VariantCodec of(ClickHouseType type) {
    if (type.text().contains("AggregateFunction(")
        && !type.text().contains("SimpleAggregateFunction(")) {
      throw OpenCodecs.hiddenState(type.text());
    }
    List<ClickHouseType> alternatives =
        type.arguments().stream().sorted().map(ClickHouseType::parse).toList();
    return new VariantCodec(type, alternatives, alternatives.stream().map(Codecs::of).toList());
  }

  @Override
  public Class<?> javaType() {
    return Object.class;
  }

  /** The type of the next value, or null for NULL. */
  @Nullable ClickHouseType typeOfNext(BinaryInput in) {
    int place = in.getByte() & 0xff;
    return place == NULL ? null : alternatives.get(place);
  }

  @Override
  public @Nullable Object read(BinaryInput in) {
    int place = in.getByte() & 0xff;
    return place == NULL ? null : codecs.get(place).read(in);
  }

  @Override
  public void write(@Nullable Object value, BinaryOutput out) {
    switch (value) {
      case null -> out.putByte(NULL);
      case TypedValue typed -> {
        int place = alternatives.indexOf(typed.type());
        if (place < 0) {
          throw RefusedValue.because(typed.type() + " is none of the types of " + type);
        }
        write(place, typed.value(), out);
      }
      default -> write(place(value), value, out);
    }
  }

  private void write(int place, Object value, BinaryOutput out) {
    out.putByte(place);
    codecs.get(place).write(value, out);
  }

  /** The type that a value alone would get; else the one whose values have its class; else any. */
  private int place(Object value) {
    int natural = natural(value);
    if (natural >= 0 && holds(natural, value)) {
      return natural;
    }
    List<Integer> able = new ArrayList<>();
    List<Integer> exact = new ArrayList<>();
    for (int place = 0; place < codecs.size(); place++) {
      if (holds(place, value)) {
        able.add(place);
        if (codecs.get(place).javaType().isInstance(value)) {
          exact.add(place);
        }
      }
    }
    List<Integer> fitting = exact.isEmpty() ? able : exact;
    if (fitting.isEmpty()) {
      throw RefusedValue.because(
          "%s, a %s, fits none of the types of %s"
              .formatted(RefusedValue.shown(value), value.getClass().getTypeName(), type));
    }
    if (fitting.size() > 1) {
      throw RefusedValue.because(
          "%s can be each of %s: say which with TypedValue.of(type, value)"
              .formatted(
                  RefusedValue.shown(value),
                  fitting.stream()
                      .map(place -> alternatives.get(place).text())
                      .collect(Collectors.joining(", "))));
    }
    return fitting.getFirst();
  }

  private int natural(Object value) {
    try {
      return alternatives.indexOf(ClickHouseType.parse(TypeGuess.of(value).type()));
    } catch (RefusedValue e) {
      return -1;
    }
  }

  private boolean holds(int place, Object value) {
    try {
      codecs.get(place).write(value, new BinaryOutput(64));
      return true;
    } catch (RefusedValue e) {
      return false;
    }
  }
}
