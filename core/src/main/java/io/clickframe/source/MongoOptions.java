package io.clickframe.source;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read a collection of MongoDB; it needs declared columns. Immutable. */
public final class MongoOptions extends SourceOptions<MongoOptions> {
  /** How long to look for a server unless {@link #timeout(Duration)} says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private static final MongoOptions DEFAULTS = new MongoOptions(Common.NONE, null, "");

  private final @Nullable Credentials credentials;
  private final String parameters;

  private MongoOptions(Common common, @Nullable Credentials credentials, String parameters) {
    super(common);
    this.credentials = credentials;
    this.parameters = parameters;
  }

  /** No user; columns have to be declared. */
  public static MongoOptions defaults() {
    return DEFAULTS;
  }

  @Override
  MongoOptions with(Common changed) {
    return new MongoOptions(changed, credentials, parameters);
  }

  /** These options with who reads. */
  public MongoOptions credentials(Credentials who) {
    Objects.requireNonNull(who, "who is null");
    return new MongoOptions(common, who, parameters);
  }

  /** These options with who reads, the password given by the program. */
  public MongoOptions credentials(String user, String password) {
    return credentials(Credentials.of(user, password));
  }

  /** These options with how long to wait for a connection and for a server to be chosen. */
  public MongoOptions timeout(Duration longest) {
    return with(common.withTimeout(longest));
  }

  /**
   * These options with parameters of MongoDB's own connection text, already percent-encoded: {@code
   * "authSource=admin&tls=true"}.
   */
  public MongoOptions parameters(String query) {
    Objects.requireNonNull(query, "query is null");
    return new MongoOptions(common, credentials, query);
  }

  /** Who reads, or null for nobody in particular. */
  public @Nullable Credentials credentials() {
    return credentials;
  }

  /** How long to wait. */
  public Duration timeout() {
    Duration longest = common.timeout();
    return longest == null ? DEFAULT_TIMEOUT : longest;
  }

  /** Further parameters of the connection text, or empty. */
  public String parameters() {
    return parameters;
  }
}
