package io.clickframe.sql.internal.render;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that lie inside of JSON documents. The documents are read as texts; their rows are then read
 * as a table of their own, so that types are checked as in any other JSON.
 */
final class JsonRows {
  /** What the message of a document without rows begins with. */
  private static final String NO_ROWS = "There is no array of rows at ";

  private JsonRows() {}

  /** The rows as a table. */
  static String table(String documents, @Nullable String structure, List<String> path) {
    String columns = structure == null ? "" : Quoting.string(structure) + ", ";
    return "format('JSONEachRow', " + columns + "(" + text(documents, path) + "))";
  }

  /** A SELECT of all rows in one text, one to a line. */
  static String text(String documents, List<String> path) {
    String keys =
        path.stream().map(Quoting::string).collect(Collectors.joining(", ", "json, ", ""));
    return "SELECT arrayStringConcat(groupArrayArray(JSONExtractArrayRaw("
        + keys
        + ")), '\\n') FROM "
        + documents
        + " WHERE NOT throwIf(JSONType("
        + keys
        + ") != 'Array', "
        + Quoting.string(NO_ROWS + "'" + String.join(".", path) + "' in a JSON document")
        + ")";
  }
}
