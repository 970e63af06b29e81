package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static io.clickframe.testkit.plan.PlanAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.explain.ColumnLineage;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.explain.WhyNot;
import io.clickframe.spi.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/manual/explain.md} says, with outputs that are those of a run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainTest {
  private static final Path MANUAL = Project.ROOT.resolve("docs/manual/explain.md");

  private final DataContext context = DataContext.open();
  private final Path folder;
  private final DataStore revenue;

  ExplainTest(@TempDir Path folder) {
    this.folder = folder;
    context
        .engine()
        .run(
            SqlStatement.of(
                "CREATE TABLE orders ENGINE = MergeTree ORDER BY day AS SELECT toInt64(number) AS"
                    + " id, toDate('2024-01-01') + intDiv(number, 10000) AS day, toInt64(number %"
                    + " 5000) AS customer, if(number % 100 = 0, NULL, toDecimal64(number % 97, 2))"
                    + " AS amount FROM numbers(3000000)"));
    context
        .engine()
        .run(
            SqlStatement.of(
                "CREATE TABLE customers ENGINE = MergeTree ORDER BY customer AS SELECT"
                    + " toInt64(number) AS customer, if(number % 2 = 0, 'north', 'south') AS region"
                    + " FROM numbers(4900)"));
    // tag::chain[]
    DataStore orders = DataStore.table("orders");
    DataStore customers = DataStore.table("customers");
    revenue =
        orders
            .filter(col("amount").gt(50))
            .join(customers, on("customer"))
            .groupBy("region")
            .agg(col("amount").sum().as("revenue"))
            .sort(col("revenue").desc());
    // end::chain[]
  }

  @AfterAll
  void close() {
    context.close();
  }

  /** Figures vary, and so does what surrounds them; what is left is in the manual, line by line. */
  private static void assertInManual(String output) throws IOException {
    String manual = Files.readString(MANUAL);
    List<String> lines =
        output
            .lines()
            .map(line -> line.replaceAll("ExplainTest\\.java:\\d+", "Report.java:…"))
            .filter(
                line -> !line.isBlank() && !line.matches(".*\\d[\\d.,]* (?:ns|us|ms|s|B|kB|MB).*"))
            .toList();
    String shown = manual.replaceAll("Report\\.java:\\d+", "Report.java:…");
    org.assertj.core.api.Assertions.assertThat(shown).contains(lines);
  }

  @Test
  void whyNotNamesTheStepThatLostARow() throws IOException {
    // tag::whynot[]
    WhyNot why = revenue.whyNot("id = 200", context);
    System.out.println(why);
    // end::whynot[]
    assertInManual(why.toString());
    assertThat(why.reasons()).singleElement().asString().contains("is NULL");
    // tag::partner[]
    System.out.println(revenue.whyNot("id = 4999", context));
    // end::partner[]
    assertInManual(revenue.whyNot("id = 4999", context).toString());
  }

  @Test
  void lineageNamesTheColumns() throws IOException {
    // tag::lineage[]
    ColumnLineage origin = revenue.lineage("revenue", context);
    System.out.println(origin); // revenue <- table orders.amount
    // end::lineage[]
    assertThat(origin).hasToString("revenue <- table orders.amount");
  }

  @Test
  void explainSaysWhatWillHappen() throws IOException {
    // tag::explain[]
    Explanation explanation = revenue.explain(context);
    System.out.println(explanation);
    // end::explain[]
    assertInManual(explanation.text(Explain.PLAN));
    assertInManual(
        explanation.text(Explain.SQL).lines().limit(8).reduce("", (a, b) -> a + b + "\n"));
    assertThat(explanation.advice()).extracting(it -> it.rule()).containsExactly("unpruned-scan");
  }

  @Test
  void profileSaysWhereTheTimeGoes() throws IOException {
    // tag::profile[]
    Profile profile = revenue.profile(5, context);
    System.out.println(profile);
    // end::profile[]
    assertThat(profile.toString())
        .contains("5 runs: medians, least to most", "[2]: 3,000,000 -> 1,410,000 rows", "Join");
  }

  @Test
  void reportsAreFiles() throws IOException {
    Explanation explanation = revenue.explain(context);
    // tag::save[]
    explanation.save(folder.resolve("revenue.html")); // a page that needs nothing else
    explanation.save(folder.resolve("revenue.json")); // for programs
    // end::save[]
    assertThat(folder.resolve("revenue.html")).isNotEmptyFile();
    assertThat(folder.resolve("revenue.json")).isNotEmptyFile();
  }

  @Test
  void budgetsAreTests() {
    DataStore january = DataStore.table("orders").filter("day < '2024-01-11'").agg("count() AS n");
    // tag::budget[]
    assertThat(january).in(context).readsAtMost(150_000).prunesTo("day").hasNoAdvice();
    // end::budget[]
    assertThatThrownBy(() -> assertThat(revenue).in(context).readsAtMost(150_000))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to read at most 150,000 rows");
  }
}
