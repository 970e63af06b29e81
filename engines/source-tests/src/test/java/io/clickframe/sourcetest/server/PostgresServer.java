package io.clickframe.sourcetest.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL server; statements are taken from its own log. */
public final class PostgresServer implements DatabaseServer {
  private static final List<String> BINARIES =
      List.of("postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz");
  private static final String ADMINISTRATOR = "postgres";
  private static final String USER = "clickframe";
  private static final String PASSWORD = "pg-s3cret";
  private static final String RULES =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final PostgresLog log;

  private PostgresServer(EmbeddedPostgres server, PostgresLog log) {
    this.server = server;
    this.log = log;
  }

  /** The server that all tests share; a test is skipped if there is none for this platform. */
  public static PostgresServer shared() {
    ClassLoader loader = PostgresServer.class.getClassLoader();
    assumeTrue(
        BINARIES.stream().anyMatch(binaries -> loader.getResource(binaries) != null),
        "There are no PostgreSQL binaries for this platform");
    return Shared.SERVER;
  }

  @Override
  public int port() {
    return server.getPort();
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
    return DriverManager.getConnection(url(USER), ADMINISTRATOR, "");
  }

  @Override
  public long mark() {
    return log.length();
  }

  @Override
  public List<String> statementsSince(long mark) {
    return log.statements(USER, mark);
  }

  private String url(String database) {
    return "jdbc:postgresql://" + address() + "/" + database;
  }

  private static PostgresServer start() {
    try {
      Path file = Files.createTempFile("postgres", ".log");
      file.toFile().deleteOnExit();
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("log_statement", "all")
              .setServerConfig("log_line_prefix", "'" + PostgresLog.PREFIX + "'")
              .setDataDirectoryCustomizer(PostgresServer::requirePasswords)
              .setErrorRedirector(Redirect.appendTo(file.toFile()))
              .setOutputRedirector(Redirect.appendTo(file.toFile()))
              .start();
      PostgresServer started = new PostgresServer(server, new PostgresLog(file));
      started.createUser();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start here", e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL started but is not usable", e);
    }
  }

  private void createUser() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(ADMINISTRATOR), ADMINISTRATOR, "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
      statement.execute("CREATE DATABASE " + USER + " OWNER " + USER);
    }
    execute("GRANT pg_read_all_data, pg_write_all_data TO " + USER);
  }

  private static void requirePasswords(File data) {
    try {
      Files.writeString(data.toPath().resolve("pg_hba.conf"), RULES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started at first use, as class initialisation is. */
  private static final class Shared {
    private static final PostgresServer SERVER = start();
  }
}
