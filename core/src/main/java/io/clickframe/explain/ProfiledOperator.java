package io.clickframe.explain;

import java.util.List;
import java.util.Objects;

/**
 * What an operator of the engine did. Figures are as exact as the engine's, which is three digits.
 *
 * @param node the operator, with the operators of our plan that it is
 * @param rowsIn rows that it took
 * @param rowsOut rows that it gave
 * @param bytesIn bytes that it took
 * @param bytesOut bytes that it gave
 * @param nanos time in which it worked, itself and not its inputs
 * @param share of the execution time, 0 to 1
 * @param parallelism how many threads worked in it, on average
 * @param threads how many could have
 * @param stages what it is made of, if of more than one
 */
public record ProfiledOperator(
    EngineNode node,
    long rowsIn,
    long rowsOut,
    long bytesIn,
    long bytesOut,
    long nanos,
    double share,
    double parallelism,
    int threads,
    List<Stage> stages) {

  /**
   * A part of an operator's work.
   *
   * @param name for example {@code partial aggregation}
   */
  public record Stage(String name, long nanos, double share, double parallelism, int threads) {
    public Stage {
      Objects.requireNonNull(name, "name is null");
    }
  }

  public ProfiledOperator {
    Objects.requireNonNull(node, "node is null");
    stages = List.copyOf(stages);
  }
}
