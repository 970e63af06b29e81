package io.clickframe.sql.internal.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.jspecify.annotations.Nullable;

/** Keeps ClickHouse types what they are when Calcite derives row types from them. */
public final class ChTypeFactory extends SqlTypeFactoryImpl {

  public ChTypeFactory() {
    super(RelDataTypeSystem.DEFAULT);
  }

  @Override
  public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
    if (type instanceof ChType ours) {
      return canonize(nullable ? ours.orNull() : ours);
    }
    return super.createTypeWithNullability(type, nullable);
  }

  /** The binder casts the branches of a union to one type first, so any of them will do. */
  @Override
  public @Nullable RelDataType leastRestrictive(List<RelDataType> types) {
    return types.get(0) instanceof ChType ? types.get(0) : super.leastRestrictive(types);
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }
}
