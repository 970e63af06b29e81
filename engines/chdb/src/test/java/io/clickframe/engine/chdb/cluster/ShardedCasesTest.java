package io.clickframe.engine.chdb.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.Rows;
import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.cases.Cases;
import io.clickframe.testkit.data.SampleFile;
import io.clickframe.testkit.data.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation gives over the rows of two shards what it gives over the files. */
class ShardedCasesTest extends EngineContract {

  /** What most cases join others to. */
  private static final Set<SampleFile> LEFT =
      EnumSet.of(
          SampleFile.EMPLOYEES, SampleFile.NUMBERS, SampleFile.MESSY_PARQUET, SampleFile.NORTH);

  /** Of the cases with files on one side, a build takes one in so many; 1 takes all. */
  private static final int ONE_IN = Integer.getInteger("clickframe.shardedOneIn", 8);

  /** What the rows' own order decides, which the two shards have none of. */
  private static final Set<String> BY_CHANCE =
      Set.of(
          "native file with every type", // in the order of the file
          "approximate ones on few values", // two values are there as often
          "NULL and NaN are near nothing"); // 0.0 and -0.0 are as near

  @Override
  protected DataContext open() {
    return TwoShards.open();
  }

  @BeforeAll
  void makeTables() {
    TwoShards.tables(context(), samples());
  }

  @TestFactory
  Stream<DynamicNode> allTablesOnTheShards() {
    return tests(TwoShards::store, 1);
  }

  @TestFactory
  Stream<DynamicNode> leftSidesOnTheShards() {
    Samples files = samples();
    return tests(file -> LEFT.contains(file) ? TwoShards.store(file) : files.store(file), ONE_IN);
  }

  @TestFactory
  Stream<DynamicNode> rightSidesOnTheShards() {
    Samples files = samples();
    return tests(file -> LEFT.contains(file) ? files.store(file) : TwoShards.store(file), ONE_IN);
  }

  /**
   * The cases.
   *
   * @param oneIn takes one in so many of each topic
   */
  private Stream<DynamicNode> tests(Function<SampleFile, DataStore> stores, int oneIn) {
    Samples sharded = samples().elsewhere(stores);
    return Cases.byTopic().entrySet().stream()
        .map(topic ->
            DynamicContainer.dynamicContainer(
                topic.getKey(),
                everyNth(topic.getValue(), oneIn)
                    .filter(it -> !BY_CHANCE.contains(it.name()))
                    .map(it -> DynamicTest.dynamicTest(it.name(), () -> run(it, sharded)))));
  }

  private static Stream<Case> everyNth(List<Case> cases, int oneIn) {
    return IntStream.iterate(0, i -> i < cases.size(), i -> i + oneIn).mapToObj(cases::get);
  }

  private void run(Case it, Samples sharded) {
    Rows expected = Rows.of(samples().sql(it.sql()), context());
    DataStore chain = it.chain().apply(sharded);
    Rows actual = Rows.of(chain, context());
    assertThat(actual.schema().columns()).isEqualTo(expected.schema().columns());
    if (it.ordered()) {
      assertThat(actual.values()).isEqualTo(expected.values());
    } else {
      assertThat(actual.sorted()).isEqualTo(expected.sorted());
    }
    checkLeaks();
  }
}
