package io.clickframe.bench;

import static io.clickframe.Expressions.on;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The five join questions of h2oai's db-benchmark: a table with a small, a medium and a big one. A
 * tenth of each side's keys is missing on the other side.
 */
final class H2oJoinSuite {
  private static final long FEWEST = 10;
  private static final long TO_MEDIUM = 1_000;
  private static final long TO_SMALL = 1_000_000;

  private final Map<String, Path> files;

  private H2oJoinSuite(Map<String, Path> files) {
    this.files = files;
  }

  static Suite of(BenchData data, long rows) throws IOException {
    long small = Math.max(FEWEST, rows / TO_SMALL);
    long medium = Math.max(FEWEST, rows / TO_MEDIUM);
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("x", data.made("join-x-" + rows, x(small, medium, rows)));
    files.put("small", data.made("join-small-" + rows, small(small)));
    files.put("medium", data.made("join-medium-" + rows, medium(small, medium)));
    files.put("big", data.made("join-big-" + rows, big(small, medium, rows)));
    return new Suite(
        "h2o-join",
        "h2o joins of " + rows + " rows with " + small + ", " + medium + " and " + rows,
        files,
        new H2oJoinSuite(files).questions(),
        List.of());
  }

  private List<Question> questions() {
    return List.of(
        question("q1", "small", "id1", JoinType.INNER, "small.id4"),
        question("q2", "medium", "id2", JoinType.INNER, "medium.id1, medium.id4, medium.id5"),
        question("q3", "medium", "id2", JoinType.LEFT, "medium.id1, medium.id4, medium.id5"),
        question("q4", "medium", "id5", JoinType.INNER, "medium.id1, medium.id2, medium.id4"),
        question(
            "q5", "big", "id3", JoinType.INNER, "big.id1, big.id2, big.id4, big.id5, big.id6"));
  }

  /** All columns of both tables, the key once. */
  private Question question(
      String name, String other, String key, JoinType type, String columnsOfOther) {
    DataStore x = store("x");
    DataStore y = store(other);
    String duck =
        "SELECT x.*, %s, v2 FROM x %s JOIN %s USING (%s)"
            .formatted(columnsOfOther, type, other, key);
    return new Question(name, () -> x.join(y, on(key).suffix("_" + other), type), duck, false);
  }

  private DataStore store(String table) {
    return DataStore.file(Objects.requireNonNull(files.get(table), table).toString());
  }

  private static String x(long small, long medium, long big) {
    return """
    SELECT toInt32(1 + sipHash64(number, 1) %% %d) AS id1,
      toInt32(1 + sipHash64(number, 2) %% %d) AS id2,
      toInt32(1 + sipHash64(number, 3) %% %d) AS id3,
      concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
      concat('id', toString(id3)) AS id6, toFloat64(sipHash64(number, 4) %% 6400) / 64 AS v1
    FROM numbers(%4$d)\
    """
        .formatted(small, medium, big, big);
  }

  private static String small(long rows) {
    return """
    SELECT toInt32(%s) AS id1, concat('id', toString(id1)) AS id4,
      toFloat64(sipHash64(number, 5) %% 6400) / 64 AS v2
    FROM numbers(%d) ORDER BY sipHash64(number, 6)\
    """
        .formatted(key(rows), rows);
  }

  private static String medium(long small, long rows) {
    return """
    SELECT toInt32(1 + sipHash64(number, 7) %% %d) AS id1, toInt32(%s) AS id2,
      concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
      toFloat64(sipHash64(number, 8) %% 6400) / 64 AS v2
    FROM numbers(%d) ORDER BY sipHash64(number, 9)\
    """
        .formatted(small, key(rows), rows);
  }

  private static String big(long small, long medium, long rows) {
    return """
    SELECT toInt32(1 + sipHash64(number, 10) %% %d) AS id1,
      toInt32(1 + sipHash64(number, 11) %% %d) AS id2, toInt32(%s) AS id3,
      concat('id', toString(id1)) AS id4, concat('id', toString(id2)) AS id5,
      concat('id', toString(id3)) AS id6, toFloat64(sipHash64(number, 12) %% 6400) / 64 AS v2
    FROM numbers(%d) ORDER BY sipHash64(number, 13)\
    """
        .formatted(small, medium, key(rows), rows);
  }

  /** Unique keys, nine tenths of them among those from 1 to the number of rows. */
  private static String key(long rows) {
    return "if(number < %d, 1, %d) + number".formatted(rows * 9 / 10, 1 + rows / 10);
  }
}
