package io.clickframe.internal.value;

/** What the values are; a type's width, digits and parts are beside it. */
enum ValueKind {
  NONE("null"),
  BOOL("Boolean"),
  WHOLE("whole number"),
  FLOAT("floating-point number"),
  DECIMAL("BigDecimal"),
  TEXT("text"),
  DATE("LocalDate"),
  INSTANT("instant"),
  TIME("Duration"),
  UUID("UUID"),
  ADDRESS("InetAddress"),
  ENUM("enum"),
  LIST("list"),
  MAP("Map"),
  RECORD("record"),
  STATE("AggregateState"),
  TYPED("TypedValue");

  private final String label;

  ValueKind(String label) {
    this.label = label;
  }

  /** What people call it. */
  String label() {
    return label;
  }
}
