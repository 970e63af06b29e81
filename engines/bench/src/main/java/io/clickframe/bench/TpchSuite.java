package io.clickframe.bench;

import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import io.clickframe.testkit.tpch.TpchTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queries of TPC-H. DuckDB's statements are those of the test kit: the specification's texts
 * with the parameters of the chains.
 */
final class TpchSuite {
  private static final int NAME_LENGTH = "q01".length();

  private TpchSuite() {}

  /**
   * The suite over some files.
   *
   * @param title what they are
   * @param files of the eight tables
   */
  static Suite over(String name, String title, Map<String, Path> files) {
    return over(name, title, files, TpchTables.of(table -> file(table, files)));
  }

  /** The suite over tables that both engines have in memory. */
  static Suite inMemory(String name, String title, TpchTables tables) {
    return over(name, title, Map.of(), tables);
  }

  private static Suite over(String name, String title, Map<String, Path> files, TpchTables tables) {
    List<Question> questions = new ArrayList<>();
    for (TpchQuery query : TpchQueries.all()) {
      String number = query.name().substring(0, NAME_LENGTH);
      questions.add(
          new Question(
              number, () -> query.chain().apply(tables), DuckDbText.of(query.sql()), true));
    }
    return new Suite(name, title, files, questions, List.of());
  }

  private static Path file(String table, Map<String, Path> files) {
    Path file = files.get(table);
    if (file == null) {
      throw new IllegalArgumentException("Expected one of " + files.keySet() + ", found " + table);
    }
    return file;
  }
}
