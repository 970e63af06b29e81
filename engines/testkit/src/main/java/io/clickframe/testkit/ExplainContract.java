package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.on;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.explain.EngineNode;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.FiredRewrite;
import io.clickframe.explain.PlanNode;
import io.clickframe.explain.RecordedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What chains will do, said without doing it. */
public abstract class ExplainContract extends EngineContract {

  /** For the engine's test class. */
  protected ExplainContract() {}

  private DataStore chain() {
    return samples()
        .employees()
        .filter(col("salary").gt(100))
        .join(samples().departments(), on("dept"))
        .groupBy("dept")
        .agg(count().as("n"))
        .sort("dept");
  }

  @Test
  final void numbersTheStepsWithTheirLines() {
    List<RecordedStep> steps = chain().explain(context()).steps();
    assertThat(steps).extracting(RecordedStep::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(steps.get(3).inputs()).containsExactly(2, 3);
    assertThat(steps.get(2).depth()).isEqualTo(1);
    assertThat(steps.get(1).site()).matches("ExplainContract\\.java:\\d+");
  }

  @Test
  final void saysWhichStepsAnOperatorCameFrom() {
    Explanation explanation = chain().explain(context());
    assertThat(explanation.plan().nodes())
        .filteredOn(node -> node.operator().matches("Filter|Join|Aggregate|Sort"))
        .extracting(PlanNode::operator, PlanNode::steps)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Sort", List.of(6)),
            org.assertj.core.groups.Tuple.tuple("Aggregate", List.of(5)),
            org.assertj.core.groups.Tuple.tuple("Join", List.of(4)),
            org.assertj.core.groups.Tuple.tuple("Filter", List.of(2)));
    assertThat(explanation.plan().root().columns().toString())
        .isEqualTo(chain().schema(context()).columns().toString());
  }

  @Test
  final void asksTheEngineForItsPlan() {
    Explanation explanation = chain().explain(context());
    assertThat(explanation.engine().missing()).isNull();
    assertThat(explanation.engine().nodes())
        .filteredOn(node -> node.operator().equals("Aggregating"))
        .singleElement()
        .extracting(EngineNode::planNodes)
        .isEqualTo(
            explanation.plan().nodes().stream()
                .filter(node -> node.operator().equals("Aggregate"))
                .map(PlanNode::id)
                .toList());
    assertThat(chain().explain(Explain.SQL, context()).engine().missing()).isNotNull();
  }

  @Test
  final void everyRewriteChangedTheStatement() {
    Explanation explanation = chain().explain(context());
    assertThat(explanation.rewrites())
        .extracting(FiredRewrite::rule)
        .contains("join_left", "group_by");
    assertThat(explanation.rewrites())
        .allSatisfy(it -> {
          assertThat(explanation.sql()).startsWith(it.after());
          assertThat(it.before()).isNotEqualTo(it.after());
          assertThat(Rows.of(it.before(), context()).sorted())
              .isEqualTo(Rows.of(it.after(), context()).sorted());
        });
  }

  @Test
  final void neverRunsTheChain() {
    DataStore failing = DataStore.numbers(10).assign("throwIf(number = 3, 'it ran') AS t");
    assertThat(failing.explain(context()).toString()).contains("throwIf");
    assertThatThrownBy(() -> failing.execute(context())).hasMessageContaining("it ran");
  }

  @Test
  final void rowsOfTheProgramAreNotAskedFor() {
    DataStore chain =
        DataStore.reader(
                "id Int64",
                _ -> {
                  throw new AssertionError("it was read");
                })
            .filter("id > 1");
    assertThat(chain.explain(context()).sql()).contains("id");
  }

  @Test
  final void showsAsMuchAsAskedFor() {
    assertThat(chain().explain(Explain.SQL, context()).toString())
        .startsWith("== SQL ==\nSELECT")
        .doesNotContain("== Plan ==");
    assertThat(chain().explain(Explain.PLAN, context()).toString())
        .startsWith("== Recorded ==\n1 ")
        .doesNotContain("== SQL ==");
    assertThat(chain().explain(Explain.REWRITES, context()).toString())
        .startsWith("== Rewrites ==\n");
    assertThat(chain().explain(Explain.ENGINE, context()).toString())
        .startsWith("== Engine ==\n")
        .contains("Aggregating");
    assertThat(chain().explain(context()).toString())
        .containsSubsequence(
            "== Recorded ==", "== Plan ==", "== Rewrites ==", "== SQL ==", "== Engine ==");
  }

  @Test
  final void parametersHaveTypesAndNoValues() {
    Explanation explanation =
        samples().employees().filter(col("id").gt(param("least", "Int64"))).explain(context());
    assertThat(explanation.parameters()).isEqualTo(Map.of("least", "Int64"));
    assertThat(explanation.toString()).contains("== Parameters ==\nleast Int64");
    assertThat(explanation.engine().missing()).contains("parameters");
  }

  @Test
  final void isWrittenToFiles(@TempDir Path folder) throws IOException {
    Explanation explanation = chain().explain(context());
    explanation.save(folder.resolve("a.json"));
    explanation.save(folder.resolve("a.txt"));
    explanation.save(folder.resolve("a.html"));
    JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("a.json")));
    assertThat(json.path("version").asInt()).isEqualTo(1);
    assertThat(json.path("kind").asText()).isEqualTo("explanation");
    assertThat(json.path("sql").asText()).isEqualTo(chain().toSql(context()));
    assertThat(Files.readString(folder.resolve("a.txt"))).isEqualTo(explanation + "\n");
    assertThat(Files.readString(folder.resolve("a.html"))).startsWith("<!doctype html>");
    assertThatThrownBy(() -> explanation.save(folder.resolve("a.pdf")))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("another ending than .html, .json or .txt");
    assertThatThrownBy(() -> explanation.save(folder.resolve("missing/a.txt")))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageContaining("Check that the folder is there");
  }

  @Test
  final void outlivesItsContext() {
    Explanation explanation;
    try (DataContext other = open()) {
      explanation = chain().explain(other);
    }
    assertThat(explanation.toString()).contains("Aggregating");
  }

  @Test
  final void tellsWhereColumnsComeFrom() {
    DataStore made =
        samples()
            .employees()
            .assign(col("salary").times(2).as("twice"))
            .rename(Map.of("dept", "department"))
            .groupBy("department")
            .agg(col("twice").sum().as("total"), count().as("n"));
    String source = samples().employees().explain(context()).steps().getFirst().text();
    assertThat(made.lineage("department", context()))
        .hasToString("department <- " + source + ".dept");
    assertThat(made.lineage("total", context())).hasToString("total <- " + source + ".salary");
    assertThat(made.lineage("total", context()).sources().getFirst().asItIs()).isFalse();
    assertThat(made.lineage("department", context()).sources().getFirst().asItIs()).isTrue();
    assertThat(made.lineage("n", context())).hasToString("n <- no column");
    assertThatThrownBy(() -> made.lineage("totl", context()))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("in lineage() at ExplainContract.java:")
        .hasMessageContaining("Did you mean 'total'?");
  }

  @Test
  final void joinsAndUnionsHaveColumnsOfBothSides() {
    DataStore both =
        samples()
            .employees()
            .join(samples().departments(), on("dept"))
            .select(col("name").str().concat(col("title")).as("text"));
    assertThat(both.lineage("text", context()).sources())
        .extracting(it -> it.column())
        .containsExactly("name", "title");
    DataStore union =
        samples().employees().select("name").union(samples().departments().select("title AS name"));
    assertThat(union.lineage("name", context()).sources())
        .extracting(it -> it.column())
        .containsExactly("name", "title");
  }
}
