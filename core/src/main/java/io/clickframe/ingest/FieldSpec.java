package io.clickframe.ingest;

import io.clickframe.type.ClickHouseType;
import org.jspecify.annotations.Nullable;

/**
 * What the type of a loaded column is, as far as it is not to be inferred from its values.
 * Immutable.
 *
 * <p>Of an array, {@code nullable} and {@code lowCardinality} mean the elements: {@code
 * Array(LowCardinality(Nullable(T)))}.
 *
 * @param type the type, or null to infer it
 * @param nullable whether it can be NULL also where no value is
 * @param lowCardinality whether the engine shall keep each different value once
 */
public record FieldSpec(@Nullable ClickHouseType type, boolean nullable, boolean lowCardinality) {

  /** Everything inferred; the start of {@code FieldSpec.INFERRED.withNullable()}. */
  public static final FieldSpec INFERRED = new FieldSpec(null, false, false);

  /**
   * A column of a type. Values that it cannot hold exactly are refused.
   *
   * @param type as ClickHouse writes it, for example {@code Decimal(18, 2)}
   * @throws IllegalArgumentException if that is no type
   */
  public static FieldSpec of(String type) {
    return INFERRED.withType(type);
  }

  /** What an annotation says. */
  public static FieldSpec of(Field field) {
    return new FieldSpec(
        field.type().isEmpty() ? null : ClickHouseType.parse(field.type()),
        field.nullable(),
        field.lowCardinality());
  }

  /** The same with a type; see {@link #of(String)}. */
  public FieldSpec withType(String newType) {
    return new FieldSpec(ClickHouseType.parse(newType), nullable, lowCardinality);
  }

  /** The same, and it can be NULL. */
  public FieldSpec withNullable() {
    return new FieldSpec(type, true, lowCardinality);
  }

  /** The same, with few different values. */
  public FieldSpec withLowCardinality() {
    return new FieldSpec(type, nullable, true);
  }
}
