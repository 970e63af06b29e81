package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checking a chain reads metadata only; the engine's own counters say so. */
public abstract class MetadataContract extends EngineContract {
  private static final long ROWS = 2_000_000;

  /** The engine's own tables of functions are read once; nothing else may be. */
  private static final long CATALOG_ROWS = 10_000;

  /** For the engine's test class. */
  protected MetadataContract() {}

  @Test
  final void schemaStatementAndPlanScanNoData() {
    String file = samples().folder() + "/big.parquet";
    execute(
        "INSERT INTO FUNCTION file('"
            + file
            + "', 'Parquet') SELECT number AS id, number % 10 AS grp FROM numbers("
            + ROWS
            + ")");
    DataStore big = DataStore.file(file);
    List<DataStore> chains =
        List.of(
            big,
            big.filter("id > 5 AND grp IN (1, 2)"),
            big.groupBy("grp").agg(col("id").sum(), "max(id) - min(id) AS spread"),
            big.sort(col("id").desc()).limit(5).filter(col("grp").eq(1)),
            big.join(big.as("other").select("id"), on("id")),
            big.union(big).distinct());
    long rows = event("SelectedRows");
    long files = event("EngineFileLikeReadFiles");
    for (DataStore chain : chains) {
      assertThat(chain.schema(context()).names()).isNotEmpty();
      assertThat(chain.toSql(context())).isNotEmpty();
      assertThat(chain.explain(context()).toString()).isNotEmpty();
    }
    assertThat(event("EngineFileLikeReadFiles")).as("files read").isEqualTo(files);
    assertThat(event("SelectedRows") - rows).as("rows read").isLessThan(CATALOG_ROWS);
    // The counters do count: the same chain, run, reads the file.
    assertThat(Rows.of(chains.get(1).agg(count().as("n")), context()).values()).hasSize(1);
    assertThat(event("EngineFileLikeReadFiles")).as("files read by a run").isGreaterThan(files);
    assertThat(event("SelectedRows") - rows).as("rows read by a run").isGreaterThan(CATALOG_ROWS);
  }

  private long event(String name) {
    Rows found =
        Rows.of(
            "SELECT sum(value) AS value FROM system.events WHERE event = '" + name + "'",
            context());
    return found.single() instanceof BigInteger value ? value.longValueExact() : 0;
  }
}
