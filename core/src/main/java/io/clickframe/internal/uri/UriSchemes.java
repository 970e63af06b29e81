package io.clickframe.internal.uri;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.Suggestions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The schemes, and what opens a URI of each. */
public final class UriSchemes {
  private static final Map<String, Function<SourceUri, DataStore>> SCHEMES = new LinkedHashMap<>();

  static {
    SCHEMES.put("file", FileUris::open);
    add(ObjectUris::s3, "s3", "s3a", "s3n");
    add(ObjectUris::gcs, "gs", "gcs");
    add(ObjectUris::azure, "az", "azure", "abfs", "abfss", "wasb", "wasbs");
    add(ObjectUris::hdfs, "hdfs");
    add(DatabaseUris::postgres, "postgres", "postgresql");
    add(DatabaseUris::mysql, "mysql", "mariadb");
    add(DatabaseUris::sqlite, "sqlite");
    add(DatabaseUris::clickhouse, "clickhouse", "clickhouses");
    add(KeeperUris::mongodb, "mongodb");
    add(KeeperUris::redis, "redis");
    add(uri -> LakeUris.open(uri, DataStore::iceberg), "iceberg");
    add(uri -> LakeUris.open(uri, DataStore::deltaLake), "delta", "deltalake");
    add(uri -> LakeUris.open(uri, DataStore::hudi), "hudi");
    add(uri -> LakeUris.open(uri, DataStore::paimon), "paimon");
    add(EngineUris::numbers, "numbers");
    add(EngineUris::random, "random", "generaterandom");
    add(EngineUris::table, "table");
  }

  private UriSchemes() {}

  /** The store of a URI; see {@link DataStore#uri}. */
  public static DataStore open(String text) {
    Objects.requireNonNull(text, "text is null");
    if (text.matches("(?is)https?://.*")) {
      return HttpUris.open(text);
    }
    if (!text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return DataStore.file(text);
    }
    SourceUri uri = SourceUri.parse(text);
    String scheme = uri.scheme().replaceFirst("\\+.*", "");
    Function<SourceUri, DataStore> opener = SCHEMES.get(scheme);
    if (opener == null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Unknown scheme '"
              + scheme
              + "' in a URI. "
              + Suggestions.hint(scheme, "schemes", SCHEMES.keySet()));
    }
    return opener.apply(uri);
  }

  private static void add(Function<SourceUri, DataStore> opener, String... names) {
    for (String name : names) {
      SCHEMES.put(name, opener);
    }
  }
}
