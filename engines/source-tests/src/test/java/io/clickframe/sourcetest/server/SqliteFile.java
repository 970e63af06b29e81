package io.clickframe.sourcetest.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A SQLite database in a file.
 *
 * @param path the file; it is made by the first statement
 */
public record SqliteFile(Path path) {

  /** A database in a folder. */
  public static SqliteFile in(Path folder, String name) {
    return new SqliteFile(folder.resolve(name));
  }

  /** A new connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + path);
  }

  /** Runs statements, in order. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
