package io.clickframe.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read blobs of Azure. Immutable. */
public final class AzureOptions extends RemoteOptions<AzureOptions> {
  private static final AzureOptions DEFAULTS = new AzureOptions(Common.NONE, null, null, null);

  private final @Nullable String endpoint;
  private final @Nullable Secret connection;
  private final @Nullable Credentials account;

  private AzureOptions(
      Common common,
      @Nullable String endpoint,
      @Nullable Secret connection,
      @Nullable Credentials account) {
    super(common);
    this.endpoint = endpoint;
    this.connection = connection;
    this.account = account;
  }

  /** Format and compression by the blob's name, the engine's own identity. */
  public static AzureOptions defaults() {
    return DEFAULTS;
  }

  @Override
  AzureOptions with(Common changed) {
    return new AzureOptions(changed, endpoint, connection, account);
  }

  /** These options with the account that {@code az://container/path} is of, and its key. */
  public AzureOptions account(String name, Secret key) {
    return new AzureOptions(common, endpoint, connection, new Credentials(name, key));
  }

  /** These options with the connection string that Azure shows for an account. */
  public AzureOptions connectionString(Secret text) {
    Objects.requireNonNull(text, "text is null");
    return new AzureOptions(common, endpoint, text, account);
  }

  /**
   * These options with the server that {@code az://container/path} is on; by default {@code
   * https://ACCOUNT.blob.core.windows.net}.
   */
  public AzureOptions endpoint(String url) {
    Objects.requireNonNull(url, "url is null");
    return new AzureOptions(common, url, connection, account);
  }

  /** The account and its key, or null. */
  public @Nullable Credentials account() {
    return account;
  }

  /** The connection string, or null. */
  public @Nullable Secret connectionString() {
    return connection;
  }

  /** The server, or null for Azure's own. */
  public @Nullable String endpoint() {
    return endpoint;
  }
}
