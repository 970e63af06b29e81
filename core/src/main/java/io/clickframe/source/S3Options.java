package io.clickframe.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to read objects of S3 and of stores that speak its protocol. Immutable. */
public final class S3Options extends RemoteOptions<S3Options> {
  private static final S3Options DEFAULTS =
      new S3Options(Common.NONE, new Access(null, null, null, null, false, null));

  private final Access access;

  private record Access(
      @Nullable String id,
      @Nullable Secret secret,
      @Nullable Secret token,
      @Nullable String role,
      boolean unsigned,
      @Nullable String endpoint) {}

  private S3Options(Common common, Access access) {
    super(common);
    this.access = access;
  }

  /** Format and compression by the object's name, the engine's own credentials. */
  public static S3Options defaults() {
    return DEFAULTS;
  }

  @Override
  S3Options with(Common changed) {
    return new S3Options(changed, access);
  }

  private S3Options with(Access changed) {
    return new S3Options(common, changed);
  }

  /** These options with an access key. */
  public S3Options keys(String id, Secret secret) {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(secret, "secret is null");
    return with(new Access(id, secret, access.token, access.role, false, access.endpoint));
  }

  /** These options with an access key that the program has. */
  public S3Options keys(String id, String secret) {
    return keys(id, Secret.of(secret));
  }

  /** These options with the token of a temporary access key. */
  public S3Options sessionToken(Secret token) {
    Objects.requireNonNull(token, "token is null");
    return with(new Access(access.id, access.secret, token, access.role, false, access.endpoint));
  }

  /** These options with a role to take on: {@code arn:aws:iam::123456789012:role/reader}. */
  public S3Options role(String arn) {
    Objects.requireNonNull(arn, "arn is null");
    return with(new Access(access.id, access.secret, access.token, arn, false, access.endpoint));
  }

  /** These options for objects that everybody may read: requests are not signed. */
  public S3Options unsigned() {
    return with(new Access(null, null, null, null, true, access.endpoint));
  }

  /**
   * These options with the server that {@code s3://bucket/key} is on: {@code
   * http://localhost:9000}; by default it is Amazon's, or Google's for {@code gs://}.
   */
  public S3Options endpoint(String url) {
    Objects.requireNonNull(url, "url is null");
    return with(
        new Access(access.id, access.secret, access.token, access.role, access.unsigned, url));
  }

  /** The access key's id, or null for none. */
  public @Nullable String keyId() {
    return access.id;
  }

  /** The access key's secret, or null for none. */
  public @Nullable Secret keySecret() {
    return access.secret;
  }

  /** The token, or null for none. */
  public @Nullable Secret sessionToken() {
    return access.token;
  }

  /** The role, or null for none. */
  public @Nullable String role() {
    return access.role;
  }

  /** Whether requests are not signed. */
  public boolean isUnsigned() {
    return access.unsigned;
  }

  /** The server of {@code s3://} locations, or null for the provider's own. */
  public @Nullable String endpoint() {
    return access.endpoint;
  }
}
