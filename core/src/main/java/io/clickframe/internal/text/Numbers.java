package io.clickframe.internal.text;

import io.clickframe.type.ClickHouseType;
import java.util.Set;

/** Which types stand to the right. */
final class Numbers {
  private static final Set<String> FAMILIES =
      Set.of(
          "Int8",
          "Int16",
          "Int32",
          "Int64",
          "Int128",
          "Int256",
          "UInt8",
          "UInt16",
          "UInt32",
          "UInt64",
          "UInt128",
          "UInt256",
          "Float32",
          "Float64",
          "BFloat16",
          "Decimal");

  private Numbers() {}

  static boolean include(ClickHouseType type) {
    return FAMILIES.contains(type.base().family());
  }
}
