package io.clickframe.testkit.chain.step;

import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Smaller lists and terms to try in place of larger ones. */
final class Simpler {
  private Simpler() {}

  /** Each list with one element less; never an empty one. */
  static <T> Stream<List<T>> without(List<T> list) {
    return list.size() < 2
        ? Stream.empty()
        : IntStream.range(0, list.size())
            .mapToObj(i -> {
              List<T> less = new ArrayList<>(list);
              less.remove(i);
              return less;
            });
  }

  /** Each list with one item less, or with a part of one item's term. */
  static Stream<List<Item>> items(List<Item> items) {
    return Stream.concat(
        without(items),
        IntStream.range(0, items.size())
            .boxed()
            .flatMap(i ->
                items.get(i).term().parts().stream()
                    .map(part -> {
                      List<Item> other = new ArrayList<>(items);
                      other.set(i, new Item(part, items.get(i).name()));
                      return other;
                    })));
  }

  /** The parts that are conditions too. */
  static Stream<Term> conditions(Term condition) {
    return condition.parts().stream().filter(Conditions::is);
  }
}
