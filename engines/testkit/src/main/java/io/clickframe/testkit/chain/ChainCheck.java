package io.clickframe.testkit.chain;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.error.ClickFrameException;
import io.clickframe.testkit.Described;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.chain.step.Chain;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Row;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs chains on an engine and compares with the oracles. Thread-safe. */
public final class ChainCheck implements AutoCloseable {
  private static final int SHOWN_ROWS = 8;
  private static final int SHOWN_FRAMES = 5;

  private final DataContext context;
  private final ChainFiles files;
  private final List<DuckDb> open = new CopyOnWriteArrayList<>();
  private final ThreadLocal<DuckDb> databases;
  private final LongAdder byDuckDb = new LongAdder();

  private ChainCheck(DataContext context, ChainFiles files) {
    this.context = context;
    this.files = files;
    this.databases =
        ThreadLocal.withInitial(() -> {
          DuckDb database = DuckDb.open(files);
          open.add(database);
          return database;
        });
  }

  /**
   * Writes the tables.
   *
   * @param folder an empty folder
   * @param execute runs a statement of the engine without a result
   */
  public static ChainCheck of(DataContext context, Path folder, Consumer<String> execute) {
    return new ChainCheck(context, ChainFiles.write(folder, execute));
  }

  /** How many chains ran in DuckDB too. */
  public long byDuckDb() {
    return byDuckDb.sum();
  }

  /** What is wrong with the chain of a seed, after shrinking, or null. */
  public @Nullable String failure(long seed) {
    Chain chain = ChainGenerator.of(seed);
    String found = difference(chain);
    if (found == null) {
      return null;
    }
    Chain small = new Shrinker(candidate -> difference(candidate) != null).shrink(chain);
    return report(seed, small);
  }

  /** What an oracle gives and the engine does not, or null. */
  private @Nullable String difference(Chain chain) {
    try {
      Table expected = chain.table();
      String oracles = oraclesDiffer(chain, expected);
      return oracles == null ? engineDiffers(chain, expected) : oracles;
    } catch (RuntimeException e) {
      return "It fails: " + e + firstFrames(e);
    }
  }

  private @Nullable String oraclesDiffer(Chain chain, Table expected) {
    String sql = chain.duckDb();
    if (sql == null) {
      return null;
    }
    byDuckDb.increment();
    List<Row> rows = databases.get().rows(sql, expected.shape());
    String found = new Comparison(expected.shape()).difference(expected.rows(), rows, false);
    return found == null ? null : "Plain Java and DuckDB differ: " + found;
  }

  private @Nullable String engineDiffers(Chain chain, Table expected) {
    Shape shape = expected.shape();
    DataStore store = chain.on(files::store);
    Rows actual = Rows.of(store, context);
    Schema described = Described.of(store, context);
    String types = types(shape, actual.schema());
    if (types == null) {
      types = types(shape, described);
    }
    return types == null
        ? new Comparison(shape).difference(expected.rows(), rows(actual, shape), shape.ordered())
        : types;
  }

  private static @Nullable String types(Shape expected, Schema actual) {
    String columns =
        expected.columns().stream().map(Column::toString).collect(Collectors.joining("\n"));
    return actual.toString().equals(columns)
        ? null
        : "Expected columns\n" + columns + "\nfound\n" + actual;
  }

  private static List<Row> rows(Rows rows, Shape shape) {
    return rows.values().stream().map(values -> Cells.row(shape, values)).toList();
  }

  private String report(long seed, Chain chain) {
    StringBuilder report = new StringBuilder("Seed " + seed + "\n" + chain + ";\n");
    report.append(difference(chain)).append('\n');
    Table expected = chain.table();
    report.append("Plain Java:\n").append(text(expected.rows()));
    try {
      String sql = chain.duckDb();
      if (sql != null) {
        report.append("DuckDB: ").append(sql).append('\n');
        report.append(text(databases.get().rows(sql, expected.shape())));
      }
      DataStore store = chain.on(files::store);
      report.append("ClickFrame: ").append(store.toSql(context)).append('\n');
      report.append(text(rows(Rows.of(store, context), expected.shape())));
    } catch (RuntimeException e) {
      report.append(e).append('\n');
    }
    return report.toString();
  }

  /** Where an exception comes from that is nobody's refusal. */
  private static String firstFrames(RuntimeException e) {
    return e instanceof ClickFrameException
        ? ""
        : Arrays.stream(e.getStackTrace())
            .limit(SHOWN_FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
  }

  private static String text(List<Row> rows) {
    return rows.stream()
        .limit(SHOWN_ROWS)
        .map(row -> "  " + row.values() + "\n")
        .collect(Collectors.joining("", "", rows.size() > SHOWN_ROWS ? "  …\n" : ""));
  }

  @Override
  public void close() {
    open.forEach(DuckDb::close);
  }
}
