package io.clickframe.testkit.chain.step;

import io.clickframe.testkit.chain.table.Table;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some of the rows in order; a null limit takes all. */
record Range(int offset, @Nullable Integer limit) {
  Table of(Table table) {
    int size = table.rows().size();
    int from = Math.min(offset, size);
    int to = limit == null ? size : Math.min(from + limit, size);
    return table.with(table.rows().subList(from, to));
  }

  Stream<Range> simpler() {
    Stream<Range> smaller = offset == 0 ? Stream.empty() : Stream.of(new Range(0, limit));
    return limit == null ? smaller : Stream.concat(smaller, Stream.of(new Range(offset, null)));
  }

  @Override
  public String toString() {
    return (offset == 0 ? "" : ".offset(" + offset + ")")
        + (limit == null ? "" : ".limit(" + limit + ")");
  }
}
