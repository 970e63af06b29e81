package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.client.api.CompressionMethod;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** One address and the client for it, with its pool of connections. Thread-safe. */
final class Endpoint implements AutoCloseable {
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int BUFFER_BYTES = 1 << 18;
  private static final int MOST_FREE_CONNECTION_WAIT_SECONDS = 30;

  private final URI address;
  private final Client client;
  private volatile long restUntil = System.nanoTime();

  private Endpoint(URI address, Client client) {
    this.address = address;
    this.client = client;
  }

  /** Sends nothing. */
  static Endpoint of(URI address, ServerOptions options) {
    Client.Builder builder =
        new Client.Builder()
            .addEndpoint(address.toString())
            .setDefaultDatabase(options.database())
            .setUsername("default")
            .setPassword("")
            .setClientName("clickframe")
            // What is tried again, and where, is decided by Attempts alone.
            .retryOnFailures(ClientFaultCause.None)
            .setMaxRetries(0)
            .compressionMethod(CompressionMethod.LZ4)
            .compressServerResponse(options.compression())
            .compressClientRequest(options.compression())
            .setConnectTimeout(options.connectTimeout().toMillis(), ChronoUnit.MILLIS)
            .setSocketTimeout(options.silenceTimeout().toMillis(), ChronoUnit.MILLIS)
            .setConnectionRequestTimeout(MOST_FREE_CONNECTION_WAIT_SECONDS, ChronoUnit.SECONDS)
            .setSocketTcpNodelay(true)
            .setMaxConnections(options.maxConnections())
            .setClientNetworkBufferSize(BUFFER_BYTES);
    if (options.identity()
        instanceof ServerOptions.Identity.Certificate(var user, var certificate, var key)) {
      builder
          .setUsername(user)
          .useSSLAuthentication(true)
          .setClientCertificate(certificate.toString())
          .setClientKey(key.toString());
    }
    if (options.trust() != null) {
      builder.setRootCertificate(options.trust().toString());
    }
    if (options.sslContext() != null) {
      builder.setSSLContext(options.sslContext());
    }
    Client client = builder.build();
    HiddenRetries.switchOff(client);
    return new Endpoint(address, client);
  }

  Client client() {
    return client;
  }

  /** It could not be reached: others are asked first for a while. */
  void rest() {
    restUntil = System.nanoTime() + REST_NANOS;
  }

  /** It could be reached. */
  void wake() {
    restUntil = System.nanoTime();
  }

  boolean isResting() {
    return restUntil - System.nanoTime() > 0;
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
