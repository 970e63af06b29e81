package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import io.clickframe.testkit.tpch.TpchTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The queries of TPC-H. DuckDB's statements are resources: the specification's texts with the
 * parameters of the chains.
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
  static Suite over(String name, String title, Map<String, Path> files) throws IOException {
    TpchTables tables = TpchTables.of(table -> file(table, files));
    List<Question> questions = new ArrayList<>();
    for (TpchQuery query : TpchQueries.all()) {
      String number = query.name().substring(0, NAME_LENGTH);
      questions.add(
          new Question(number, () -> query.chain().apply(tables), statement(number), true));
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

  static String statement(String number) throws IOException {
    String name = "tpch/" + number + ".sql";
    try (InputStream text = TpchSuite.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IOException("There is no resource " + name);
      }
      return new String(text.readAllBytes(), UTF_8);
    }
  }
}
