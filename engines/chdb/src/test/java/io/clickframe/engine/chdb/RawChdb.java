package io.clickframe.engine.chdb;

import io.clickframe.engine.chdb.internal.ffi.ChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ConnectionHandle;
import io.clickframe.engine.chdb.internal.ffi.ForeignChdbLibrary;
import io.clickframe.engine.chdb.internal.ffi.ResultHandle;
import io.clickframe.engine.chdb.internal.load.LibraryLocator;
import io.clickframe.engine.chdb.internal.load.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bare connection beside the engine's own: for statements that change data, and for its traps.
 */
public final class RawChdb implements AutoCloseable {
  private final ChdbLibrary library =
      ForeignChdbLibrary.load(new LibraryLocator(Surroundings.current()).locate());
  private final ConnectionHandle connection;

  public RawChdb(String... options) {
    List<String> arguments = new ArrayList<>(List.of("clickhouse"));
    arguments.addAll(List.of(options));
    connection = Objects.requireNonNull(library.connect(arguments));
  }

  /** Runs a statement, with the engine's error as an exception. */
  static void run(String sql) {
    run(new RawChdb(), sql);
  }

  /** The same where the storage is a folder. */
  static void run(String option, String sql) {
    run(new RawChdb(option), sql);
  }

  private static void run(RawChdb connection, String sql) {
    try (RawChdb raw = connection) {
      String error = raw.query(sql, new StringBuilder());
      if (error != null) {
        throw new IllegalStateException(error);
      }
    }
  }

  /** The error, or null; the output goes to {@code output} as it is. */
  @Nullable String query(String sql, StringBuilder output) {
    ResultHandle result =
        Objects.requireNonNull(
            library.queryWithParamsN(
                connection, sql.getBytes(StandardCharsets.UTF_8), "TSV", List.of()));
    try {
      output.append(new String(library.resultBuffer(result), StandardCharsets.UTF_8));
      return library.resultError(result);
    } finally {
      library.destroyQueryResult(result);
    }
  }

  @Override
  public void close() {
    library.closeConn(connection);
  }
}
