package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.PlanException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code docs/manual/cluster.md} says, as far as it can be seen without a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterTest {
  private final DataContext context = DataContext.open();

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void clusterThatTheEngineDoesNotKnowIsRefusedBeforeAnythingRuns() {
    // tag::source[]
    DataStore sales =
        DataStore.s3(
                "s3://archive/sales/*.parquet",
                options -> options.structure("region String, product Int64, amount Decimal(12, 2)"))
            .cluster("prod");
    DataStore best =
        sales
            .filter(col("amount").gt(0))
            .groupBy("region")
            .agg(col("amount").sum().as("total"))
            .sort(col("total").desc())
            .limit(10);
    // end::source[]
    assertThat(best.toString()).contains("over the cluster prod");
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> best.execute(context))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_CLUSTER))
        .withMessageContaining("The engine knows no cluster 'prod'")
        .withMessageContaining("There are no clusters.");
  }

  @Test
  void contextsHaveClustersToo() {
    // tag::context[]
    DataContext everywhere = context.cluster("prod");
    // end::context[]
    assertThat(everywhere.options().cluster()).isEqualTo("prod");
    assertThatExceptionOfType(PlanException.class)
        .isThrownBy(() -> DataStore.table("system", "one").execute(everywhere))
        .withMessageContaining("no cluster 'prod'");
  }
}
