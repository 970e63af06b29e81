package io.clickframe.sourcetest.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database server on loopback that tells which statements it received. */
public interface DatabaseServer {

  /** Host and port, as in {@code 127.0.0.1:5432}. */
  default String address() {
    return "127.0.0.1:" + port();
  }

  /** The port that it listens on. */
  int port();

  /** The database that {@link #user} may read and write. */
  String database();

  /** The user that sources connect as. */
  String user();

  /** The password of {@link #user}; the server refuses any other. */
  String password();

  /** A new connection of the administrator to {@link #database}; the caller closes it. */
  Connection connection() throws SQLException;

  /** Runs statements as the administrator, in order. */
  default void execute(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The place in the server's log that has been reached. */
  long mark();

  /** The statements of {@link #user} that the server has logged since a {@link #mark}, in order. */
  List<String> statementsSince(long mark);

  /** The statements of {@link #user} that the server receives while an action runs, in order. */
  default List<String> received(Runnable action) {
    long mark = mark();
    action.run();
    return statementsSince(mark);
  }
}
