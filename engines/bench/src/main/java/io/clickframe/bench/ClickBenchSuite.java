package io.clickframe.bench;

import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.clickbench.ClickBenchQueries;
import io.clickframe.testkit.data.Hits;
import io.clickframe.testkit.data.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 43 queries of ClickBench over generated page views. DuckDB's statements are those of the test
 * kit.
 */
final class ClickBenchSuite {
  private static final String ROWS = "numbers(1000000)";

  /** Without DuckDB's statement. */
  private static final Set<String> OWN_ANSWERS = Set.of("q04");

  private static final List<String> NOTES =
      List.of(
          "A dash: q04 is the mean of Int64s whose sum is beyond Int64; ClickHouse's wraps, so the"
              + " answers differ.");

  private ClickBenchSuite() {}

  static Suite of(BenchData data, long rows) throws IOException {
    Path folder = data.folder("hits-" + rows);
    Path file = folder.resolve("hits.parquet");
    Samples samples = Samples.write(folder, _ -> {}); // the page views alone are read
    if (!Files.exists(file)) {
      Path unfinished = data.folder("hits-unfinished");
      Files.deleteIfExists(unfinished.resolve(file.getFileName()));
      Hits.write(unfinished, statement -> data.run(sized(statement, rows)));
      Files.move(unfinished.resolve(file.getFileName()), file);
    }
    List<Question> questions = new ArrayList<>();
    for (Case query : ClickBenchQueries.all()) {
      questions.add(
          new Question(
              query.name(), () -> query.chain().apply(samples), statement(query), query.ordered()));
    }
    return new Suite(
        "clickbench", "ClickBench, " + rows + " rows", Map.of("hits", file), questions, NOTES);
  }

  private static @Nullable String statement(Case query) {
    if (OWN_ANSWERS.contains(query.name())) {
      return null;
    }
    return DuckDbText.of(query.sql().replace("{hits}", "hits"));
  }

  private static String sized(String statement, long rows) {
    if (!statement.contains(ROWS)) {
      throw new IllegalStateException("Expected " + ROWS + " in the statement of the page views");
    }
    return statement.replace(ROWS, "numbers(" + rows + ")");
  }
}
