package io.clickframe.engine.chdb.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.contract.RewritesOff;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.FiredRewrite;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrite.Gain;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rewrite that makes statements faster: where it fires, and that the rows stay the same. */
class FasterPlansTest extends EngineContract {
  private @Nullable StarTables tables;

  @BeforeAll
  void write(@TempDir Path folder) {
    tables = StarTables.write(folder, this::execute);
  }

  private static List<FasterCases.Fires> firing() {
    return Stream.of(
            FasterCases.fires(), OneKeyCases.fires(), ReadCases.fires(), EarlyGroupCases.fires())
        .flatMap(List::stream)
        .toList();
  }

  private static List<FasterCases.Stays> staying() {
    return Stream.of(
            FasterCases.stays(), OneKeyCases.stays(), ReadCases.stays(), EarlyGroupCases.stays())
        .flatMap(List::stream)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> fires() {
    return firing().stream()
        .map(it -> DynamicTest.dynamicTest(it.rewrite() + ": " + it.name(), () -> check(it)));
  }

  @TestFactory
  Stream<DynamicTest> stays() {
    return staying().stream()
        .map(it -> DynamicTest.dynamicTest(it.rewrite() + ": " + it.reason(), () -> check(it)));
  }

  @Test
  void thereIsACaseOfBothForEach() {
    List<Rewrite> faster =
        Arrays.stream(Rewrite.values()).filter(it -> it.gain() == Gain.TIME).toList();
    assertThat(firing()).extracting(FasterCases.Fires::rewrite).containsAll(faster);
    assertThat(staying()).extracting(FasterCases.Stays::rewrite).containsAll(faster);
  }

  private void check(FasterCases.Fires it) {
    DataStore chain = it.chain().apply(Objects.requireNonNull(tables));
    assertThat(chain.toSql(context())).contains(it.form());
    Explanation explanation = chain.explain(context());
    assertThat(explanation.rewrites())
        .extracting(FiredRewrite::rule)
        .contains(it.rewrite().name().toLowerCase(Locale.ROOT));
    assertThat(explanation.plan().nodes())
        .allSatisfy(node -> assertThat(node.steps()).as(node.toString()).isNotEmpty());
    try (DataContext without = RewritesOff.open(it.rewrite().name(), this::open)) {
      sameRows(chain, without);
    }
    checkLeaks();
  }

  private void check(FasterCases.Stays it) {
    DataStore chain = it.chain().apply(Objects.requireNonNull(tables));
    try (DataContext without = RewritesOff.open(it.rewrite().name(), this::open)) {
      assertThat(statement(chain, without)).isEqualTo(statement(chain, context()));
      sameRows(chain, without);
    }
    checkLeaks();
  }

  private static String statement(DataStore chain, DataContext context) {
    String sql = chain.toSql(context);
    return sql.substring(0, sql.indexOf("\nSETTINGS "));
  }

  private void sameRows(DataStore chain, DataContext without) {
    Rows with = Rows.of(chain, context());
    Rows rows = Rows.of(chain, without);
    assertThat(with.schema()).isEqualTo(rows.schema());
    assertThat(with.sorted()).isEqualTo(rows.sorted()).isNotEmpty();
  }
}
