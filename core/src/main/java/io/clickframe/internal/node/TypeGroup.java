package io.clickframe.internal.node;

import io.clickframe.type.ClickHouseType;
import java.util.regex.Pattern;

/**
 * Types that are chosen together. {@code Nullable} and {@code LowCardinality} are looked through.
 */
public enum TypeGroup {
  NUMERIC("(U?Int\\d+)|(B?Float\\d+)|Decimal"),
  INTEGER("U?Int\\d+"),
  FLOATING("B?Float\\d+"),
  DECIMAL("Decimal"),
  TEXT("String|FixedString"),
  TEMPORAL("Date|Date32|DateTime|DateTime64|Time|Time64"),
  BOOL("Bool"),
  ARRAY("Array"),
  MAP("Map"),
  TUPLE("Tuple");

  private final Pattern families;

  TypeGroup(String families) {
    this.families = Pattern.compile(families);
  }

  /** Whether the type belongs to the group. */
  public boolean holds(ClickHouseType type) {
    return families.matcher(type.base().family()).matches();
  }
}
