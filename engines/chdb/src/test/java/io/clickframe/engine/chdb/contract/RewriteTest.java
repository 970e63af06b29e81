package io.clickframe.engine.chdb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.engine.chdb.contract.RewriteCases.Fires;
import io.clickframe.engine.chdb.contract.RewriteCases.Holds;
import io.clickframe.sql.internal.render.Rewrite;
import io.clickframe.sql.internal.render.Rewrite.Gain;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rewrite that makes statements shorter, alone: what it makes shorter, and where it must not
 * fire.
 */
class RewriteTest extends EngineContract {
  @TestFactory
  Stream<DynamicTest> fires() {
    return RewriteCases.fires().stream()
        .map(it -> DynamicTest.dynamicTest(it.rewrite().name(), () -> check(it)));
  }

  @TestFactory
  Stream<DynamicTest> doesNotFire() {
    return RewriteCases.holds().stream()
        .map(it -> DynamicTest.dynamicTest(it.rewrite() + ": " + it.reason(), () -> check(it)));
  }

  @Test
  void thereIsACaseOfBothForEach() {
    List<Rewrite> shorter =
        Arrays.stream(Rewrite.values()).filter(it -> it.gain() == Gain.LENGTH).toList();
    assertThat(RewriteCases.fires()).extracting(Fires::rewrite).containsAll(shorter);
    assertThat(RewriteCases.holds()).extracting(Holds::rewrite).containsAll(shorter);
  }

  private void check(Fires it) {
    DataStore chain = it.chain().apply(samples());
    Rows with = Rows.of(chain, context());
    String sql = chain.toSql(context());
    try (DataContext without = without(it.rewrite())) {
      assertThat(chain.toSql(without)).isNotEqualTo(sql).hasSizeGreaterThan(sql.length());
      Rows rows = Rows.of(chain, without);
      assertThat(rows.schema()).isEqualTo(with.schema());
      assertThat(rows.sorted()).isEqualTo(with.sorted()).isNotEmpty();
    }
    checkLeaks();
  }

  private void check(Holds it) {
    DataStore chain = it.chain().apply(samples());
    Rows right = Rows.of(chain, context());
    try (DataContext without = without(it.rewrite())) {
      assertThat(chain.toSql(without)).isEqualTo(chain.toSql(context()));
    }
    try (DataContext plain = RewritesOff.open("all", this::open)) {
      Rows rows = Rows.of(chain, plain);
      assertThat(rows.schema()).isEqualTo(right.schema());
      assertThat(rows.sorted()).isEqualTo(right.sorted());
    }
    String fired = samples().sql(it.fired()) + " SETTINGS join_use_nulls = 1";
    assertThat(Rows.of(fired, context()).sorted()).isNotEqualTo(right.sorted());
    checkLeaks();
  }

  private DataContext without(Rewrite rewrite) {
    return RewritesOff.open(rewrite.name(), this::open);
  }
}
