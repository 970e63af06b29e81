package io.clickframe.bench.micro;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.examples.SampleData;
import io.clickframe.examples.TpchCsv;
import io.clickframe.testkit.data.OldFiles;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Small tables of TPC-H in Parquet files, and the only open context. */
@State(Scope.Benchmark)
public class SampleTables {
  /** Plans see only what files say of themselves; more rows would take longer to write. */
  private static final double SCALE = 0.001;

  /** What a chain says of the columns of its files. */
  public enum Columns {
    /** Nothing: planning looks into the file. */
    UNDECLARED,
    /** Names and types: each step is checked when it is recorded. */
    DECLARED
  }

  /** JMH runs every benchmark with each. */
  @Param public Columns columns = Columns.UNDECLARED;

  private final Map<String, Table> tables = new HashMap<>();
  private Path folder;
  private DataContext context;

  private record Table(String file, String structure) {}

  /** Opens the context, whose engine writes the files. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("clickframe-micro");
    context = DataContext.open();
    write(TpchTable.ORDERS);
    write(TpchTable.LINE_ITEM);
  }

  private void write(TpchTable<?> table) throws IOException {
    String name = table.getTableName();
    Path csv = folder.resolve(name + ".csv");
    Path parquet = folder.resolve(name + ".parquet");
    TpchCsv.write(table, SCALE, csv);
    SampleData.writeParquet(table, csv, parquet, context);
    OldFiles.age(parquet); // else no plan that reads it would be remembered
    tables.put(name, new Table(parquet.toString(), TpchCsv.structure(table)));
  }

  /** Closes the context and deletes the files. */
  @TearDown
  public void close() throws IOException {
    context.close();
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  DataContext context() {
    return context;
  }

  /** A table as a program that knows nothing of it names it each time. */
  DataStore table(String name) {
    Table table = Objects.requireNonNull(tables.get(name), name);
    return switch (columns) {
      case UNDECLARED -> DataStore.file(table.file());
      case DECLARED -> DataStore.file(table.file(), it -> it.structure(table.structure()));
    };
  }
}
