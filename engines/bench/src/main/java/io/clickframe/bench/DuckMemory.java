package io.clickframe.bench;

import io.clickframe.DataContext;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** What {@link StreamMemory} does, by DuckDB. */
public final class DuckMemory {
  private DuckMemory() {}

  /** Streams all rows of the files {@code args[0]} as vectors and adds the first column up. */
  public static void main(String[] args) throws IOException, SQLException {
    try (DataContext context = DataContext.open();
        RawConnection raw = RawConnection.open();
        DuckDb duck = DuckDb.open()) {
      System.out.println("resident MiB before=" + StreamMemory.megabytes("VmRSS:"));
      DuckVectors vectors = new DuckVectors(raw.callbacks(), context.allocator());
      double sum =
          duck.sum("SELECT * FROM " + DuckDb.table(Path.of(args[0])), vectors, DuckMemory::sum);
      System.out.println("sum of the first column=" + sum);
      System.out.println("resident MiB after all rows=" + StreamMemory.megabytes("VmRSS:"));
      System.out.println("resident MiB at most=" + StreamMemory.megabytes("VmHWM:"));
    }
  }

  private static double sum(VectorSchemaRoot root) {
    return StreamMemory.checkedSum((IntVector) root.getVector(0), root.getRowCount());
  }
}
