package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.step.Chain;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.table.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a failing chain small: fewer steps, then simpler ones. */
public final class Shrinker {
  private static final int MOST_TRIES = 600;

  private final Predicate<Chain> fails;
  private int tries;

  /**
   * @param fails whether a chain still fails the same way
   */
  public Shrinker(Predicate<Chain> fails) {
    this.fails = fails;
  }

  /** The smallest failing chain that was found. */
  public Chain shrink(Chain failing) {
    Chain smallest = failing;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Chain candidate : candidates(smallest).toList()) {
        if (fits(candidate) && tries++ < MOST_TRIES && fails.test(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** Halves first, then single steps, then parts of steps. */
  private static Stream<Chain> candidates(Chain chain) {
    int size = chain.steps().size();
    Stream<Chain> cut =
        Stream.iterate(size / 2, length -> length >= 1, length -> length / 2)
            .flatMap(length ->
                IntStream.rangeClosed(0, size - length)
                    .mapToObj(from -> without(chain, from, length)));
    Stream<Chain> simpler =
        IntStream.range(0, size)
            .boxed()
            .flatMap(
                at -> chain.steps().get(at).simpler().stream().map(step -> with(chain, at, step)));
    return Stream.concat(cut, simpler);
  }

  private static Chain without(Chain chain, int from, int length) {
    List<Step> steps = new ArrayList<>(chain.steps());
    steps.subList(from, from + length).clear();
    return new Chain(chain.source(), steps);
  }

  private static Chain with(Chain chain, int at, Step step) {
    List<Step> steps = new ArrayList<>(chain.steps());
    steps.set(at, step);
    return new Chain(chain.source(), steps);
  }

  private static boolean fits(Chain chain) {
    try {
      chain.shape();
      chain.table();
      return true;
    } catch (Invalid _) {
      return false;
    }
  }
}
