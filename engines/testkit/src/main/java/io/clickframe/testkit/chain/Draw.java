package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Invalid;
import io.clickframe.testkit.chain.table.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Chance. Not thread-safe. */
final class Draw {
  /** Names that collide, and look like something else. */
  private static final List<String> NAMES =
      List.of("id", "s", "x y", "t1.v", "sum", "q", "a`b", "é");

  private final Random random;
  private int fresh;

  Draw(long seed) {
    // Neighbouring seeds begin alike without a few rounds.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> values) {
    if (values.isEmpty()) {
      throw new Invalid("Nothing to choose from");
    }
    return values.get(random.nextInt(values.size()));
  }

  /** One of the makers, tried. */
  <T> T from(List<Supplier<T>> makers) {
    return of(makers).get();
  }

  /** Some of the values, at least one, in any order. */
  <T> List<T> some(List<T> values, int most) {
    List<T> shuffled = shuffled(values);
    return shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(most)));
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  Column column(Shape shape, Predicate<Column> which) {
    return of(shape.columns().stream().filter(which).toList());
  }

  /** A name that may be there already. */
  String name() {
    return of(NAMES);
  }

  /** A name that nothing has. */
  String fresh() {
    return "n" + fresh++;
  }
}
