package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.source.Credentials;
import io.clickframe.source.DatabaseOptions;
import io.clickframe.source.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code postgres://user:password@host:port/database/table} and the like. */
final class DatabaseUris {
  private static final UriOptions<DatabaseOptions> OPTIONS =
      new UriOptions<DatabaseOptions>()
          .with("schema", DatabaseOptions::schema)
          .with("structure", DatabaseOptions::structure)
          .with("pushdown", (o, value) -> o.pushdown(CommonOptions.flag("pushdown", value)))
          .with("secure", (o, value) -> CommonOptions.flag("secure", value) ? o.secure() : o);

  private DatabaseUris() {}

  static DataStore postgres(SourceUri uri) {
    List<String> names = names(uri);
    return DataStore.postgres(
        address(uri, 5432), names.get(0), names.get(1), it -> options(it, uri));
  }

  static DataStore mysql(SourceUri uri) {
    List<String> names = names(uri);
    return DataStore.mysql(address(uri, 3306), names.get(0), names.get(1), it -> options(it, uri));
  }

  static DataStore clickhouse(SourceUri uri) {
    List<String> names = names(uri);
    boolean secure =
        CommonOptions.flag("secure", uri.options().getOrDefault("secure", "false"))
            || uri.scheme().equals("clickhouses")
            || uri.host().endsWith(".clickhouse.cloud")
            || uri.host().endsWith(":9440");
    return DataStore.clickhouse(
        address(uri, secure ? 9440 : 9000),
        names.get(0),
        names.get(1),
        it -> secure ? options(it, uri).secure() : options(it, uri));
  }

  /** {@code sqlite:///folder/file.db?table=orders}. */
  static DataStore sqlite(SourceUri uri) {
    String table = uri.options().get("table");
    if (table == null) {
      throw uri.invalid("it names no table; expected sqlite:///file.db?table=name");
    }
    return DataStore.sqlite(Path.of(uri.file()), table, it -> OPTIONS.apply(it, uri, "table"));
  }

  /** Who reads, of the user part. */
  private static DatabaseOptions options(DatabaseOptions start, SourceUri uri) {
    DatabaseOptions options = OPTIONS.apply(start, uri, "table");
    String user = uri.user();
    String password = uri.password();
    return user == null
        ? options
        : options.credentials(new Credentials(user, Secret.of(password == null ? "" : password)));
  }

  /** Database and table, the latter of the path or of the options. */
  static List<String> names(SourceUri uri) {
    List<String> names = new ArrayList<>(uri.names());
    String table = uri.options().get("table");
    if (table != null) {
      names.add(table);
    }
    if (names.size() != 2) {
      throw uri.invalid(
          "it does not name a database and a table; expected "
              + uri.scheme()
              + "://user:password@host:port/database/table");
    }
    return names;
  }

  static String address(SourceUri uri, int port) {
    if (uri.host().isEmpty()) {
      throw uri.invalid("it names no host; expected " + uri.scheme() + "://host:port/…");
    }
    return uri.host().matches(".*:\\d+") ? uri.host() : uri.host() + ":" + port;
  }
}
