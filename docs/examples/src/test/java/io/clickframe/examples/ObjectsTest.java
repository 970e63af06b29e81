package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.CachedStore;
import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.DeferredObject;
import io.clickframe.JobScope;
import io.clickframe.error.StaleObjectException;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.Preservation;
import io.clickframe.lineage.Lineage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/manual/objects.md} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {
  private final DataContext context = DataContext.open();
  private final DataStore sales;

  ObjectsTest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sales.csv");
    Files.writeString(file, "id,region,price\n1,north,5\n2,south,7\n3,north,9\n");
    sales =
        DataStore.file(
            file.toString(), options -> options.structure("id Int64, region String, price Int32"));
  }

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void anObjectIsASource() {
    // tag::source[]
    try (DataObject north = sales.filter("region = 'north'").materialize(context)) {
      DataStore again = north.store();
      long rows = again.count(context);
      DataStore joined = sales.join(again.select("id", "price AS other"), on("id"));
      // end::source[]
      assertThat(rows).isEqualTo(2);
      assertThat(joined.count(context)).isEqualTo(2);
    }
  }

  @Test
  void aNamedObjectIsATable() {
    // tag::named[]
    DataObject staging = sales.materialize(context, "staging"); // t_staging_7532419196218335232
    staging.close(); // dropped once no query reads it any more
    context.flush(); // dropped now, or an exception says why not
    // end::named[]
    assertThat(staging.name()).startsWith("t_staging_");
    assertThatThrownBy(staging::rows).isInstanceOf(StaleObjectException.class);
    assertThat(context.catalog().listAll()).isEmpty();
  }

  @Test
  void aCachedStoreIsReadManyTimes() {
    // tag::cached[]
    try (CachedStore recent = sales.filter("id > 1").cache(context)) {
      // for each request: looks at the files, reads none of them
      long dear = recent.store().filter("price > 5").count(context);
      // end::cached[]
      assertThat(dear).isEqualTo(sales.filter("id > 1").filter("price > 5").count(context));
    }
    // tag::cached-on-disk[]
    CachedStore kept =
        sales.cache(options -> options.onDisk().maxAge(Duration.ofMinutes(5)), context);
    // end::cached-on-disk[]
    try (kept) {
      assertThat(kept.store().count(context)).isEqualTo(sales.count(context));
    }
  }

  @Test
  void aDeferredObjectRunsOnce() {
    // tag::deferred[]
    DeferredObject totals =
        sales.groupBy("region").agg(col("price").sum().as("total")).deferred(context);
    // whoever asks first runs it, whoever asks meanwhile waits
    long regions = totals.get().rowCount();
    // end::deferred[]
    assertThat(regions).isEqualTo(2);
    totals.close();
  }

  @Test
  void scopesNest() {
    // tag::child[]
    try (DataContext request = context.child()) {
      DataObject scratch = sales.materialize(request, "scratch");
      // end::child[]
      assertThat(scratch.rowCount()).isEqualTo(3);
      // tag::child-end[]
    } // scratch is closed and its table dropped; the context goes on
    // end::child-end[]
    assertThat(context.catalog().listAll()).isEmpty();
  }

  @Test
  void theContextOfAThread() {
    // tag::ambient[]
    long rows = context.call(() -> sales.filter("price > 5").count()); // no context given
    // end::ambient[]
    assertThat(rows).isEqualTo(2);
  }

  @Test
  void tablesThatStay() {
    // tag::catalog[]
    context.catalog().create("sales", sales).close(); // the table p_sales, whole or not at all
    context.catalog().create("sales", sales.filter("id = 3"), CreateMode.APPEND).close();
    try (DataObject kept = context.catalog().open("sales")) { // perhaps in another process
      List<ObjectInfo> all = context.catalog().list();
      // end::catalog[]
      assertThat(kept.rowCount()).isEqualTo(4);
      assertThat(all).extracting(ObjectInfo::name).containsExactly("sales");
    }
    // tag::drop[]
    context.catalog().drop("sales");
    // end::drop[]
  }

  @Test
  void jobs() {
    JobOptions options =
        // tag::job-options[]
        JobOptions.defaults()
            .timeToLive(Duration.ofDays(7)) // of the tables, after the job's end
            .preservation(Preservation.FULL); // temporary tables stay as long, to look into them
    // end::job-options[]
    // tag::job[]
    try (JobScope job = context.job("nightly", options)) {
      DataObject totals =
          job.materialize(sales.groupBy("region").agg(col("price").sum().as("total")), "totals");
      DataObject top = totals.store().filter("total > 7").execute(job.context());

      Lineage lineage = context.operations().lineage().upstream(top.id());
      System.out.println(lineage.toText()); // what it was made of; toMermaid() draws it
      // end::job[]
      assertThat(lineage.operations()).hasSize(2);
      assertThat(lineage.toText()).contains("(from: " + totals.id() + ")");
    }
  }

  @Test
  void rowByRow() {
    // tag::zip[]
    try (DataObject a = context.load().values(List.of(3, 1, 2));
        DataObject b = context.load().values(List.of(10, 30, 20))) {
      DataStore left = a.store().rename("value", "a").sort("a");
      DataStore right = b.store().rename("value", "b").sort("b");
      DataStore sums = left.zip(right).select(col("a").plus(col("b")).as("sum"));
      // end::zip[]
      assertThat(sums.records(Long.class, context).toList()).containsExactly(11L, 22L, 33L);
      assertThat(sums.agg(count().as("n")).scalar(Long.class, context)).isEqualTo(3);
    }
  }
}
