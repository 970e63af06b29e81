package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Whole chains, from recording to the closed result, beside their statements by the C calls and
 * beside DuckDB.
 */
final class Queries {
  private Queries() {}

  /**
   * Measures the queries of a suite that were asked for.
   *
   * @param seen is given each when it is measured
   */
  static SuiteTimes measure(
      Suite suite, Options options, Engines engines, Consumer<QueryTimes> seen) throws Exception {
    for (Map.Entry<String, Path> table : suite.tables().entrySet()) {
      engines.duck().view(table.getKey(), table.getValue());
    }
    List<Question> asked =
        suite.questions().stream().filter(question -> options.asks(question.name())).toList();
    WarmUp.of(
        options.warmUp(),
        () -> asked.forEach(question -> question.chain().get().toSql(engines.context())));
    List<QueryTimes> times = new ArrayList<>();
    for (Question question : asked) {
      try {
        QueryTimes query = measure(question, options, engines);
        times.add(query);
        seen.accept(query);
      } catch (Exception e) {
        throw new IllegalStateException(suite.name() + " " + question.name(), e);
      }
    }
    return new SuiteTimes(suite, List.copyOf(times));
  }

  /**
   * Compares the rows, then the times.
   *
   * @throws IllegalStateException if the rows differ
   */
  static QueryTimes measure(Question question, Options options, Engines engines) throws Exception {
    String sql = question.chain().get().toSql(engines.context());
    String duck = question.duck();
    Turns.Work ours = () -> rows(question.chain().get(), engines.context());
    Turns.Work raw = () -> engines.raw().rows(sql);
    if (duck == null) {
      long rows = (long) raw.run();
      return new QueryTimes(
          question.name(), rows, false, Turns.take(options.rounds(), options.runs(), ours, raw));
    }
    Answer answer = Answer.of(question.chain().get(), engines.context());
    answer.requireSame(engines.duck().answer(duck), question.ordered());
    return new QueryTimes(
        question.name(),
        answer.count(),
        true,
        Turns.take(options.rounds(), options.runs(), ours, raw, () -> engines.duck().rows(duck)));
  }

  static double rows(DataStore chain, DataContext context) {
    try (DataObject result = chain.execute(context)) {
      return result.rowCount();
    }
  }
}
