package io.clickframe.testkit.chain.step;

import io.clickframe.Selector;
import io.clickframe.Selectors;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Kind;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Choices among columns, by type or by a part of the name. */
public enum Choosing {
  NUMERIC(Selectors::numeric, kind -> kind.integer() || kind.floating() || kind.decimal()),
  INTEGER(Selectors::integer, Kind::integer),
  FLOATING(Selectors::floating, Kind::floating),
  DECIMAL(Selectors::decimal, Kind::decimal),
  TEXT(Selectors::text, kind -> kind == Kind.STRING),
  TEMPORAL(Selectors::temporal, kind -> kind == Kind.DATE || kind == Kind.TIME),
  BOOL(Selectors::bool, kind -> kind == Kind.BOOL),
  ARRAY(Selectors::array, kind -> kind == Kind.INTS),
  STARTS("startsWith", Selectors::startsWith, String::startsWith),
  ENDS("endsWith", Selectors::endsWith, String::endsWith),
  CONTAINS("contains", Selectors::contains, String::contains);

  private final String method;
  private final Function<String, Selector> selector;
  private final BiPredicate<Column, String> has;

  Choosing(Supplier<Selector> selector, Predicate<Kind> has) {
    this.method = "";
    this.selector = _ -> selector.get();
    this.has = (column, _) -> has.test(column.type().kind());
  }

  Choosing(String method, Function<String, Selector> selector, BiPredicate<String, String> has) {
    this.method = method;
    this.selector = selector;
    this.has = (column, text) -> has.test(column.name(), text);
  }

  Selector selector(String text) {
    return selector.apply(text);
  }

  boolean has(Column column, String text) {
    return has.test(column, text);
  }

  String call(String text) {
    return method.isEmpty()
        ? name().toLowerCase(java.util.Locale.ROOT) + "()"
        : JavaText.call(method, JavaText.of(text));
  }
}
