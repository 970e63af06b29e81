package io.clickframe.engine.server;

import io.clickframe.engine.server.internal.ServerOptions;
import io.clickframe.engine.server.internal.ServerOptions.Identity;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineFactory;
import io.clickframe.spi.StorageKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * A ClickHouse server, and how to reach it. Immutable: every method returns a new one.
 *
 * <pre>{@code
 * try (DataContext ctx =
 *     DataContext.open(
 *         ClickHouseServer.at("https://clickhouse.example.com:8443")
 *             .credentials("app", Secret.environment("CLICKHOUSE_PASSWORD")))) {
 *   sales.groupBy("region").agg(col("revenue").sum().as("total")).execute(ctx);
 * }
 * }</pre>
 *
 * <p>Nothing is sent before a context is opened on it. Files in chains are the server's, below its
 * {@code user_files_path}; rows of the program are uploaded for the run that reads them.
 */
public final class ClickHouseServer implements EngineFactory {
  private final ServerOptions options;

  private ClickHouseServer(ServerOptions options) {
    this.options = options;
  }

  /**
   * A server by the addresses of its HTTP interface. Of several, which must see the same tables
   * (replicas of each other), the first that can be reached takes the statements; another one takes
   * over when it no longer can.
   *
   * @param address such as {@code http://localhost:8123} or {@code https://host:8443}
   * @param more further addresses
   * @throws ClickFrameException if one is no such address, or holds a password
   */
  public static ClickHouseServer at(String address, String... more) {
    Objects.requireNonNull(address, "address is null");
    List<URI> addresses =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(address), java.util.stream.Stream.of(more))
            .map(ClickHouseServer::address)
            .toList();
    return new ClickHouseServer(ServerOptions.of(addresses));
  }

  private static URI address(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw invalid("the address is no URL", e);
    }
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isHttp || uri.getHost() == null) {
      throw invalid(
          "found the address '%s', expected one such as http://localhost:8123 or https://host:8443"
              .formatted(uri.getUserInfo() == null ? text : "…"),
          null);
    }
    if (uri.getUserInfo() != null || uri.getQuery() != null) {
      throw invalid(
          "the address of %s holds more than host and port; give users with credentials(…), settings"
                  .formatted(uri.getHost())
              + " with setting(…)",
          null);
    }
    return uri;
  }

  private static ClickFrameException invalid(
      String reason, @org.jspecify.annotations.Nullable Throwable cause) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot use that server: " + reason + ".", cause);
  }

  /** With a user and password; without, it is the user {@code default} with none. */
  public ClickHouseServer credentials(String user, Secret password) {
    return credentials(new Credentials(user, password));
  }

  /**
   * With a user and password, looked up anew for each statement.
   *
   * @throws ClickFrameException if the user's name has a colon, which HTTP cannot carry
   */
  public ClickHouseServer credentials(Credentials credentials) {
    if (credentials.user().indexOf(':') >= 0) {
      throw invalid("HTTP cannot carry a user's name with a colon: " + credentials.user(), null);
    }
    return new ClickHouseServer(options.withIdentity(new Identity.Password(credentials)));
  }

  /** With an access token (a JWT, as ClickHouse Cloud takes), looked up anew for each statement. */
  public ClickHouseServer accessToken(Secret token) {
    Objects.requireNonNull(token, "token is null");
    return new ClickHouseServer(options.withIdentity(new Identity.Token(token)));
  }

  /**
   * With a user who is known by the certificate that the client shows.
   *
   * @param user the user's name
   * @param certificate a PEM file
   * @param key its private key, a PEM file
   */
  public ClickHouseServer certificate(String user, Path certificate, Path key) {
    return new ClickHouseServer(
        options.withIdentity(new Identity.Certificate(user, certificate, key)));
  }

  /** Trusts servers whose certificates one in this PEM file has signed. */
  public ClickHouseServer trust(Path certificates) {
    Objects.requireNonNull(certificates, "certificates is null");
    return new ClickHouseServer(options.withTrust(certificates));
  }

  /** Encrypts with a context of the program's, instead of {@link #trust} and the JVM's own. */
  public ClickHouseServer sslContext(SSLContext context) {
    Objects.requireNonNull(context, "context is null");
    return new ClickHouseServer(options.withSslContext(context));
  }

  /** The database for tables that are named without one; else it is {@code default}. */
  public ClickHouseServer database(String name) {
    Objects.requireNonNull(name, "name is null");
    return new ClickHouseServer(options.withDatabase(name));
  }

  /** The roles that statements run with, instead of the user's default ones. */
  public ClickHouseServer roles(String... names) {
    return new ClickHouseServer(options.withRoles(List.of(names)));
  }

  /**
   * A ClickHouse setting of every statement; what a statement says itself wins.
   *
   * @param value as a plain text, not as SQL
   */
  public ClickHouseServer setting(String name, String value) {
    Map<String, String> settings = new LinkedHashMap<>(options.settings());
    settings.put(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(value, "value is null"));
    return new ClickHouseServer(options.withSettings(settings));
  }

  /**
   * Whether rows are compressed on their way, both ways, with LZ4. Unless said they are, but not to
   * a server on this machine by a loopback address: there compressing takes longer than sending.
   */
  public ClickHouseServer compression(boolean on) {
    return new ClickHouseServer(options.withCompression(on));
  }

  /** How long opening a connection may take; 5 seconds unless said. */
  public ClickHouseServer connectTimeout(Duration timeout) {
    return new ClickHouseServer(options.withConnectTimeout(positive(timeout)));
  }

  /**
   * How long the server may say nothing before it counts as lost; 5 minutes unless said. A server
   * at work tells its progress every 10 seconds until its first rows.
   */
  public ClickHouseServer silenceTimeout(Duration timeout) {
    return new ClickHouseServer(options.withSilenceTimeout(positive(timeout)));
  }

  /** The most connections to each address, and so the most statements at once; 64 unless said. */
  public ClickHouseServer maxConnections(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("maxConnections must be positive, was " + most);
    }
    return new ClickHouseServer(options.withMaxConnections(most));
  }

  /**
   * How often a statement is tried again whose failure says nothing of it: a lost connection, a
   * server that is overloaded. Statements that only read, and those that no server has got; 2
   * unless said.
   */
  public ClickHouseServer retries(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("retries must not be negative, was " + most);
    }
    return new ClickHouseServer(options.withRetries(most));
  }

  private static Duration positive(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a timeout must be positive, was " + timeout);
    }
    return timeout;
  }

  @Override
  public String label() {
    return "server " + options.label();
  }

  /**
   * Opens the engine: asks the server for its version.
   *
   * @throws io.clickframe.error.EngineUnavailableException if no address can be reached, or the
   *     user is refused; with the code {@link ErrorCode#UNSUPPORTED} if it is older than 25.3
   */
  @Override
  public Engine open() {
    return ServerEngine.open(options, StorageKind.SHARED, false);
  }

  /**
   * Opens the engine on a server that belongs to this process alone, on this machine.
   *
   * @param storage where that server keeps its tables
   */
  public ServerEngine openOwn(StorageKind storage) {
    return ServerEngine.open(options, storage, true);
  }

  @Override
  public String toString() {
    return label();
  }
}
