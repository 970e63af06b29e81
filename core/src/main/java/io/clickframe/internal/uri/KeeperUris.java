package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.Credentials;
import io.clickframe.source.MongoOptions;
import io.clickframe.source.RedisOptions;
import io.clickframe.source.Secret;
import java.time.Duration;
import java.util.List;

/** {@code mongodb://user:password@host/database/collection}, {@code redis://:password@host/0}. */
final class KeeperUris {
  private static final UriOptions<MongoOptions> MONGO =
      CommonOptions.<MongoOptions>source()
          .with("parameters", MongoOptions::parameters)
          .with("timeout_ms", (o, value) -> o.timeout(Duration.ofMillis(Long.parseLong(value))));
  private static final UriOptions<RedisOptions> REDIS =
      new UriOptions<RedisOptions>().with("pool", (o, value) -> o.pool(Integer.parseInt(value)));

  private KeeperUris() {}

  static DataStore mongodb(SourceUri uri) {
    List<String> names = DatabaseUris.names(uri);
    String user = uri.user();
    String password = uri.password();
    return DataStore.mongodb(
        DatabaseUris.address(uri, 27017),
        names.get(0),
        names.get(1),
        start -> {
          MongoOptions options = MONGO.apply(start, uri, "table");
          return user == null
              ? options
              : options.credentials(
                  new Credentials(user, Secret.of(password == null ? "" : password)));
        });
  }

  static DataStore redis(SourceUri uri) {
    String key = uri.options().get("key");
    String structure = uri.options().get("structure");
    if (key == null || structure == null) {
      throw uri.invalid(
          "it names no columns; expected redis://host:port/0?key=id&structure=id String, …");
    }
    List<String> names = uri.names();
    String password = uri.password();
    return DataStore.redis(
        DatabaseUris.address(uri, 6379),
        key,
        structure,
        start -> {
          RedisOptions options = REDIS.apply(start, uri, "key", "structure");
          if (!names.isEmpty()) {
            if (!names.getFirst().matches("\\d{1,4}")) {
              throw uri.invalid("the database '" + names.getFirst() + "' is no number");
            }
            options = options.database(Integer.parseInt(names.getFirst()));
          }
          return password == null ? options : options.password(Secret.of(password));
        });
  }
}
