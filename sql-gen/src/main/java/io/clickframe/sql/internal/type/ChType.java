package io.clickframe.sql.internal.type;

import io.clickframe.type.ClickHouseType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.BasicSqlType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A ClickHouse type as Calcite sees it: the exact ClickHouse name decides identity, the nearest SQL
 * type decides how Calcite's rules treat it.
 */
public final class ChType extends BasicSqlType {
  private static final long serialVersionUID = 1L;

  /** Families that {@code Nullable(…)} cannot go around. */
  private static final Set<String> NEVER_NULLABLE =
      Set.of(
          "Array",
          "Map",
          "Variant",
          "Dynamic",
          "Object",
          "Nested",
          "AggregateFunction",
          "Nothing",
          "Ring",
          "Polygon",
          "MultiPolygon",
          "LineString",
          "MultiLineString",
          "Geometry");

  /** Programs use few types, but enums and tuples have no end of names. */
  private static final int MOST_KNOWN = 4096;

  private static final Map<String, ChType> KNOWN = new ConcurrentHashMap<>();

  /**
   * Not marked nullable although it is null for a while: the super constructor computes a digest
   * before it can be set.
   */
  @SuppressWarnings({"NullAway.Init", "serial"}) // Calcite's types are serializable by accident.
  private final ClickHouseType type;

  private ChType(ClickHouseType type, SqlTypeName name) {
    super(RelDataTypeSystem.DEFAULT, name, type.isNullable());
    this.type = type;
    computeDigest();
  }

  /** The Calcite type of a ClickHouse type. */
  public static ChType of(ClickHouseType type) {
    ChType known = KNOWN.get(type.text());
    if (known != null) {
      return known;
    }
    ChType created = new ChType(type, SqlTypeNames.nearest(type));
    if (KNOWN.size() < MOST_KNOWN) {
      KNOWN.put(type.text(), created);
    }
    return created;
  }

  /** The Calcite type of a ClickHouse type that stands for a truth value ({@code UInt8}, too). */
  public static ChType predicate(ClickHouseType type) {
    return new ChType(type, SqlTypeName.BOOLEAN);
  }

  /** The exact type. */
  public ClickHouseType type() {
    return type;
  }

  /** The type's exact name. */
  public String text() {
    return type.text();
  }

  /** This type with NULL as a further value, where ClickHouse has such a type; else this type. */
  public ChType orNull() {
    if (isNullable) {
      return this;
    }
    if (type.family().equals("LowCardinality")) {
      return of(ClickHouseType.parse("LowCardinality(Nullable(" + type.argument(0) + "))"));
    }
    if (type.family().equals("SimpleAggregateFunction")) {
      ClickHouseType value = type.argument(1);
      if (value.family().equals("LowCardinality") || NEVER_NULLABLE.contains(value.family())) {
        return value.family().equals("LowCardinality") ? of(value).orNull() : this;
      }
    }
    return NEVER_NULLABLE.contains(type.family())
        ? this
        : of(ClickHouseType.parse("Nullable(" + type + ")"));
  }

  @Override
  public BasicSqlType createWithNullability(boolean nullable) {
    return nullable ? orNull() : this;
  }

  @Override
  protected void generateTypeString(StringBuilder sb, boolean withDetail) {
    // The super constructor calls this before the field is set.
    @Nullable Object known = type;
    sb.append(known == null ? typeName.getName() : known);
  }

  /** The ClickHouse type behind a Calcite type of ours. */
  public static ClickHouseType of(RelDataType type) {
    if (type instanceof ChType ours) {
      return ours.type;
    }
    throw new IllegalStateException("not a ClickHouse type: " + type);
  }
}
