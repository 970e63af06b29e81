package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code docs/manual/pushdown.md} says; no database has to be there for a plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushdownTest {
  private final DataContext context = DataContext.open();

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void explainShowsWhatRunsThere() {
    String secret = "plant3d";
    // tag::chain[]
    DataStore orders =
        DataStore.postgres(
            "localhost:5432",
            "shop",
            "orders",
            options ->
                options
                    .credentials("reader", secret)
                    .structure("id Int64, customer Int64, price Decimal(12, 2), placed Date32"));
    DataStore best =
        orders
            .filter(col("price").gt(new BigDecimal("9.99")))
            .filter(col("placed").ge(LocalDate.of(2024, 1, 1)))
            .groupBy("customer")
            .agg(col("price").sum().as("spent"))
            .sort(col("spent").desc(), col("customer"))
            .limit(10);
    // end::chain[]
    // tag::explain[]
    String plan = best.explain(context).toString(); // … Remote 1 asks PostgreSQL …
    // end::explain[]
    assertThat(plan)
        .contains("Remote 1 asks PostgreSQL localhost:5432/shop:", "GROUP BY", "LIMIT 10")
        .doesNotContain("Stays in ClickHouse", secret);
  }

  @Test
  void pushdownCanBeTurnedOff() {
    // tag::off[]
    DataStore orders =
        DataStore.postgres(
            "localhost:5432",
            "shop",
            "orders",
            options -> options.structure("id Int64, price Decimal(12, 2)").pushdown(false));
    // end::off[]
    assertThat(orders.filter("price > 1").select("id").explain(context).toString())
        .contains("Remote 1 asks PostgreSQL")
        .doesNotContain("\"price\" > 1");
  }
}
