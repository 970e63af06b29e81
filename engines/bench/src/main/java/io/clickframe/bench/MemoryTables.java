package io.clickframe.bench;

import io.clickframe.CachedStore;
import io.clickframe.DataStore;
import io.clickframe.testkit.tpch.TpchTables;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Tables in the memory of both engines: cached stores here, tables of the database there. */
final class MemoryTables implements AutoCloseable {
  private final Engines engines;
  private final Map<String, CachedStore> caches = new LinkedHashMap<>();

  private MemoryTables(Engines engines) {
    this.engines = engines;
  }

  /** Reads Parquet files, by the names of their tables. */
  static MemoryTables of(Map<String, Path> files, Engines engines) throws SQLException {
    MemoryTables tables = new MemoryTables(engines);
    for (Map.Entry<String, Path> file : files.entrySet()) {
      CachedStore cache = DataStore.file(file.getValue().toString()).cache(engines.context());
      tables.caches.put(file.getKey(), cache);
      cache.refresh();
      engines.duck().table(file.getKey(), file.getValue());
    }
    return tables;
  }

  /** As the chains of TPC-H take them; each asks its cache anew. */
  TpchTables tpch() {
    return TpchTables.over(table -> Objects.requireNonNull(caches.get(table), table).store());
  }

  @Override
  public void close() throws SQLException {
    for (Map.Entry<String, CachedStore> cache : caches.entrySet()) {
      cache.getValue().close();
      engines.duck().execute("DROP TABLE " + cache.getKey());
    }
  }
}
