package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.AzureOptions;
import io.clickframe.source.HdfsOptions;
import io.clickframe.source.S3Options;
import io.clickframe.source.Secret;
import org.jspecify.annotations.Nullable;

/**
 * {@code s3://bucket/key}, {@code gs://…}, {@code az://container/path}, {@code hdfs://host/path}.
 */
final class ObjectUris {
  private static final UriOptions<S3Options> S3 =
      CommonOptions.<S3Options>remote()
          .with("endpoint", S3Options::endpoint)
          .with("role", S3Options::role)
          .with("nosign", (o, value) -> CommonOptions.flag("nosign", value) ? o.unsigned() : o);

  private static final UriOptions<AzureOptions> AZURE =
      CommonOptions.<AzureOptions>remote()
          .with("endpoint", AzureOptions::endpoint)
          .with("connection_string", (o, value) -> o.connectionString(Secret.of(value)));

  private static final UriOptions<HdfsOptions> HDFS = CommonOptions.read();

  private ObjectUris() {}

  static DataStore s3(SourceUri uri) {
    return DataStore.s3(key(uri, "s3"), options -> s3(options, uri));
  }

  static DataStore gcs(SourceUri uri) {
    return DataStore.gcs(key(uri, "gs"), options -> s3(options, uri));
  }

  static DataStore azure(SourceUri uri) {
    String location = uri.scheme() + "://" + account(uri) + uri.host() + uri.file();
    return DataStore.azure(location, options -> azure(options, uri));
  }

  static DataStore hdfs(SourceUri uri) {
    return DataStore.hdfs("hdfs://" + uri.host() + uri.file(), options -> HDFS.apply(options, uri));
  }

  /** The engine takes keys as they are, not percent-encoded. */
  private static String key(SourceUri uri, String scheme) {
    return scheme + "://" + uri.host() + uri.file();
  }

  /** Keys of the user part or of the options. */
  static S3Options s3(S3Options start, SourceUri uri, String... elsewhere) {
    String[] read = with(elsewhere, "access_key_id", "secret_access_key", "session_token");
    S3Options options = S3.apply(start, uri, read);
    String id = first(uri.user(), uri.options().get("access_key_id"));
    String secret = first(uri.password(), uri.options().get("secret_access_key"));
    String token = uri.options().get("session_token");
    if ((id == null) != (secret == null)) {
      throw uri.invalid(
          "a key has an id and a secret; give both: s3://id:secret@bucket/key, or"
              + " access_key_id and secret_access_key");
    }
    if (id != null && secret != null) {
      options = options.keys(id, secret);
    }
    return token == null ? options : options.sessionToken(Secret.of(token));
  }

  /** An account of the options; the user part names a container. */
  static AzureOptions azure(AzureOptions start, SourceUri uri) {
    AzureOptions options = AZURE.apply(start, uri, "account_name", "account_key");
    String account = uri.options().get("account_name");
    String key = uri.options().get("account_key");
    if ((account == null) != (key == null)) {
      throw uri.invalid("give account_name and account_key together");
    }
    return account == null || key == null ? options : options.account(account, Secret.of(key));
  }

  private static String account(SourceUri uri) {
    return uri.user() == null ? "" : uri.user() + "@";
  }

  private static String[] with(String[] names, String... more) {
    String[] all = java.util.Arrays.copyOf(names, names.length + more.length);
    System.arraycopy(more, 0, all, names.length, more.length);
    return all;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
