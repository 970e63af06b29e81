package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of any library as tables have them. */
final class Cells {
  private Cells() {}

  static Row row(Shape shape, List<@Nullable Object> values) {
    List<@Nullable Object> cells = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(values.get(i), shape.columns().get(i).type().kind()));
    }
    return new Row(Collections.unmodifiableList(cells));
  }

  private static @Nullable Object cell(@Nullable Object value, Kind kind) {
    return switch (value) {
      case null -> null;
      case Float f -> f.doubleValue();
      case Double d -> d;
      case BigDecimal d -> kind.decimal() ? d.setScale(4) : d.toBigIntegerExact();
      case Number n -> new BigInteger(n.toString());
      case LocalDateTime t -> t.toInstant(ZoneOffset.UTC);
      case List<?> list -> list.stream().map(each -> cell(each, Kind.INT64)).toList();
      case Object other -> other;
    };
  }
}
