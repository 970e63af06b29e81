package io.clickframe.type;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The state of an aggregate function half-way, as the engine gave it: to be kept, and given back to
 * a column of the same type. Immutable; equal when type and bytes are equal, which two states of
 * the same result need not be.
 */
public final class AggregateState {
  private static final int SHOWN_BYTES = 16;

  private final ClickHouseType type;
  private final byte[] bytes;

  /**
   * @param type {@code AggregateFunction(…)}
   * @param bytes the state as the engine serializes it; copied
   */
  public AggregateState(ClickHouseType type, byte[] bytes) {
    this.type = Objects.requireNonNull(type, "type is null");
    this.bytes = bytes.clone();
  }

  /** {@code AggregateFunction(…)}: the function, and the types of what it takes. */
  public ClickHouseType type() {
    return type;
  }

  /** A copy of the state as the engine serializes it. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AggregateState state
        && type.equals(state.type)
        && Arrays.equals(bytes, state.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(bytes);
  }

  /** The first bytes, in hexadecimal digits. */
  @Override
  public String toString() {
    int shown = Math.min(bytes.length, SHOWN_BYTES);
    String more = shown < bytes.length ? "… (" + bytes.length + " bytes)" : "";
    return HexFormat.of().formatHex(bytes, 0, shown) + more;
  }
}
