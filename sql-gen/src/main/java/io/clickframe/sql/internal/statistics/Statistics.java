package io.clickframe.sql.internal.statistics;

import io.clickframe.Schema;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.BoundedCache;
import io.clickframe.sql.internal.cache.FileAnswers;
import io.clickframe.sql.internal.cache.FileLook;
import io.clickframe.sql.internal.render.Quoting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sources. Asks the engine for metadata, and of a file only once as long as the
 * file stays the same. Thread-safe.
 */
public final class Statistics {
  private static final int MOST_FILES = 4096;

  /** Of one pattern: each takes a fraction of a millisecond. */
  private static final int MOST_FOOTERS = 500;

  private static final Duration COUNTED_FOR = Duration.ofSeconds(10);

  private record Counted(@Nullable TableStatistics rows, long nanos) {}

  private final TypeOracle oracle;
  private final FileAnswers<TableStatistics> files = new FileAnswers<>(MOST_FILES);
  private final BoundedCache<String, Counted> tables = new BoundedCache<>(MOST_FILES);
  private final BoundedCache<String, TableStatistics> studied = new BoundedCache<>(MOST_FILES);

  /** Asks that engine. */
  public Statistics(TypeOracle oracle) {
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
  }

  /**
   * What is known of a source's rows; null if that is nothing, or if finding out would take looking
   * into it. What cannot be read fails in the query, with a better message.
   *
   * @param files at which it looks
   */
  public @Nullable TableStatistics of(SourceNode source, FileLook files) {
    try {
      return switch (source) {
        case InlineSource rows -> counted((double) rows.rows(), "number of rows");
        case FileSource file -> file(file, files);
        case EngineTable table -> table(table.database(), table.name());
        case TableSource table -> {
          TableStatistics known = studied.find(qualified(table.database(), table.name()));
          yield known == null ? counted((double) table.rows(), "table's count") : known;
        }
        default -> null;
      };
    } catch (SourceException e) {
      return null;
    } catch (QueryException e) {
      if (e.code() != ErrorCode.QUERY_FAILED) {
        throw e; // cancelled, or out of time
      }
      return null;
    }
  }

  /**
   * Reads a table that will not change, once for all plans to come.
   *
   * @param schema its columns
   */
  public void study(String database, String table, Schema schema) {
    String name = qualified(database, table);
    studied.put(name, TableStudy.of(oracle, name, schema));
  }

  private static String qualified(String database, String table) {
    return Quoting.identifier(database) + "." + Quoting.identifier(table);
  }

  private @Nullable TableStatistics file(FileSource file, FileLook look) {
    Object found = file.isParquet() ? look.settled(file) : null;
    return found == null || look.count(file) > MOST_FOOTERS
        ? null
        : files.get(file.path(), found, () -> ParquetFooter.of(oracle, file));
  }

  /** Counts are hints: one of some seconds ago will do, and spares a question for each plan. */
  private @Nullable TableStatistics table(String database, String name) {
    String table = qualified(database, name);
    Counted known = tables.find(table);
    if (known == null || System.nanoTime() - known.nanos > COUNTED_FOR.toNanos()) {
      known = new Counted(count(database, name), System.nanoTime());
      tables.put(table, known);
    }
    return known.rows;
  }

  private @Nullable TableStatistics count(String database, String name) {
    String where = database.isEmpty() ? "currentDatabase()" : Quoting.string(database);
    List<String> rows =
        oracle.lines(
            SqlStatement.of(
                "SELECT toString(assumeNotNull(total_rows)) FROM system.tables WHERE database = "
                    + where
                    + " AND name = "
                    + Quoting.string(name)
                    + " AND total_rows IS NOT NULL"));
    return rows.isEmpty() ? null : counted(Double.parseDouble(rows.getFirst()), "table's count");
  }

  private static TableStatistics counted(double rows, String origin) {
    return new TableStatistics(rows, origin, Map.of());
  }
}
