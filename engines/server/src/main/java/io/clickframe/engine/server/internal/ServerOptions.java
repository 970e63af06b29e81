package io.clickframe.engine.server.internal;

import io.clickframe.source.Credentials;
import io.clickframe.source.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached; {@link io.clickframe.engine.server.ClickHouseServer} says what is what.
 */
public record ServerOptions(
    List<URI> addresses,
    Identity identity,
    @Nullable Path trust,
    @Nullable SSLContext sslContext,
    String database,
    List<String> roles,
    Map<String, String> settings,
    boolean compression,
    Duration connectTimeout,
    Duration silenceTimeout,
    int maxConnections,
    int retries) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofMinutes(5);
  private static final int CONNECTIONS = 64;
  private static final int RETRIES = 2;

  public ServerOptions {
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(identity, "identity is null");
    roles = List.copyOf(roles);
    settings = Map.copyOf(settings);
  }

  /** Who asks. */
  public sealed interface Identity {

    /** A user with a password. */
    record Password(Credentials credentials) implements Identity {}

    /** Whoever the token stands for. */
    record Token(Secret token) implements Identity {}

    /** A user with a certificate. */
    record Certificate(String user, Path certificate, Path key) implements Identity {}
  }

  /** Nothing said but where it is. */
  public static ServerOptions of(List<URI> addresses) {
    return new ServerOptions(
        addresses,
        new Identity.Password(Credentials.of("default", "")),
        null,
        null,
        "default",
        List.of(),
        Map.of(),
        !addresses.stream().allMatch(ServerOptions::isLoopback),
        CONNECT,
        SILENCE,
        CONNECTIONS,
        RETRIES);
  }

  /** Within one machine compressing takes longer than sending, several times over. */
  private static boolean isLoopback(URI address) {
    String host = String.valueOf(address.getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** Where it is, for people. */
  public String label() {
    return addresses.stream().map(URI::toString).collect(Collectors.joining(" or "));
  }

  public ServerOptions withIdentity(Identity newIdentity) {
    return new ServerOptions(
        addresses,
        newIdentity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withTrust(Path newTrust) {
    return new ServerOptions(
        addresses,
        identity,
        newTrust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withSslContext(SSLContext newSslContext) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        newSslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withDatabase(String newDatabase) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        newDatabase,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withRoles(List<String> newRoles) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        newRoles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withSettings(Map<String, String> newSettings) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        newSettings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withCompression(boolean newCompression) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        newCompression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withConnectTimeout(Duration newConnectTimeout) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        newConnectTimeout,
        silenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withSilenceTimeout(Duration newSilenceTimeout) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        newSilenceTimeout,
        maxConnections,
        retries);
  }

  public ServerOptions withMaxConnections(int newMaxConnections) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        newMaxConnections,
        retries);
  }

  public ServerOptions withRetries(int newRetries) {
    return new ServerOptions(
        addresses,
        identity,
        trust,
        sslContext,
        database,
        roles,
        settings,
        compression,
        connectTimeout,
        silenceTimeout,
        maxConnections,
        newRetries);
  }
}
