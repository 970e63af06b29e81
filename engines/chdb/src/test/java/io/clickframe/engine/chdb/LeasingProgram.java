package io.clickframe.engine.chdb;

import io.clickframe.internal.table.Keeper;
import io.clickframe.internal.table.TableKind;
import io.clickframe.internal.table.TableManager;
import io.clickframe.lifecycle.ContextOptions;
import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** Makes temporary tables on a storage that it takes for a server's, until it is killed. */
final class LeasingProgram {
  private LeasingProgram() {}

  /** Argument: the storage. */
  public static void main(String[] arguments) {
    try (BufferAllocator allocator = new RootAllocator();
        ChdbEngine engine = ChdbEngine.open(Path.of(arguments[0]))) {
      TableManager tables =
          new TableManager(DelegatingEngine.shared(engine), allocator, ContextOptions.defaults());
      for (int i = 0; ; i++) {
        tables.create(
            tables.temporary("leased"), Keeper.NONE, "`a` Int8", TableKind.MERGE_TREE, _ -> {});
        if (i == 0) {
          System.out.println("ready");
        }
      }
    }
  }
}
