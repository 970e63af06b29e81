package io.clickframe.sql.internal.statistics;

import io.clickframe.Schema;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.Attempt;
import io.clickframe.sql.internal.cache.BoundedCache;
import io.clickframe.sql.internal.cache.Digest;
import io.clickframe.sql.internal.cache.FileAnswers;
import io.clickframe.sql.internal.cache.FileLook;
import io.clickframe.sql.internal.remote.RowCounts;
import io.clickframe.sql.internal.render.Quoting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sources. Asks the engine for metadata, and of a file or an object only once as
 * long as it stays the same. Thread-safe.
 */
public final class Statistics {
  private static final int MOST_FILES = 4096;

  /** Of one pattern: each takes a fraction of a millisecond. */
  private static final int MOST_FOOTERS = 500;

  private final TypeOracle oracle;
  private final Tables tables;
  private final FileAnswers<TableStatistics> footers = new FileAnswers<>(MOST_FILES);
  private final FileAnswers<Optional<TableStatistics>> texts = new FileAnswers<>(MOST_FILES);
  private final Believed<FunctionSource, TableStatistics> objects = new Believed<>();
  private final BoundedCache<String, TableStatistics> studied = new BoundedCache<>(MOST_FILES);

  /** Asks that engine. */
  public Statistics(TypeOracle oracle) {
    this.oracle = Objects.requireNonNull(oracle, "oracle is null");
    this.tables = new Tables(oracle);
  }

  /**
   * Whether something may be known of a source, without a question to anybody.
   *
   * @param version the engine's
   */
  public static boolean mayKnow(SourceNode source, String version) {
    return switch (source) {
      case InlineSource _, EngineTable _, TableSource _ -> true;
      case FileSource file -> file.isParquet() || TextFileLines.isFor(file);
      case FunctionSource function -> StoredObjects.are(function);
      case DatabaseSource database -> RowCounts.areKnown(database, version);
      case ReaderSource _ -> false;
    };
  }

  /** Whether that takes requests to somebody else, which are no matter of a millisecond. */
  public static boolean isElsewhere(SourceNode source) {
    return source instanceof FunctionSource || source instanceof DatabaseSource;
  }

  /**
   * What is known of a source's rows; null if that is nothing, or if finding out would take looking
   * into it. What cannot be read fails in the query, with a better message.
   *
   * @param files at which it looks
   */
  public @Nullable TableStatistics of(SourceNode source, FileLook files) {
    return switch (source) {
      case InlineSource rows -> counted((double) rows.rows(), "number of rows");
      case FileSource file -> Attempt.orNull(() -> file(file, files));
      case EngineTable table -> tables.of(table);
      case TableSource table -> {
        TableStatistics known = studied.find(qualified(table.database(), table.name()));
        yield known == null ? counted((double) table.rows(), "table's count") : known;
      }
      case FunctionSource function when StoredObjects.are(function) ->
          objects.now(function, () -> Attempt.orNull(() -> objects(function)));
      case DatabaseSource database -> tables.of(database);
      default -> null;
    };
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
    boolean isText = TextFileLines.isFor(file);
    Object found = file.isParquet() || isText ? look.settled(file) : null;
    if (found == null) {
      return null;
    }
    if (isText) {
      FileLook.Listing listing = look.listing(file);
      return listing == null
          ? null
          : texts
              .get(
                  file.format() + " " + file.path(),
                  found,
                  () -> Optional.ofNullable(TextFileLines.of(file, listing)))
              .orElse(null);
    }
    return look.count(file) > MOST_FOOTERS
        ? null
        : footers.get(file.path(), found, () -> ParquetFooter.of(oracle, file));
  }

  /**
   * One request tells whether they are the same; only others are opened. A store that does not tell
   * is left alone for a while.
   */
  private @Nullable TableStatistics objects(FunctionSource source) {
    List<String> objects = oracle.lines(StoredObjects.state(source, MOST_FOOTERS + 1));
    if (objects.isEmpty() || objects.size() > MOST_FOOTERS || objects.contains("")) {
      return null;
    }
    String state = Digest.of(String.join("\n", objects.stream().sorted().toList()));
    return footers.get(
        source.label(), state, () -> ParquetFooter.of(oracle, StoredObjects.footers(source)));
  }

  private static TableStatistics counted(double rows, String origin) {
    return TableStatistics.counted(rows, origin, Map.of());
  }
}
