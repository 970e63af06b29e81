package io.clickframe.engine.chdb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.engine.chdb.cluster.ClusterCases;
import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.cases.Cases;
import io.clickframe.testkit.clickbench.ClickBenchQueries;
import io.clickframe.testkit.data.Hits;
import io.clickframe.testkit.tpch.TpchQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The exact statements of chosen cases. */
class GoldenSqlTest extends EngineContract {
  private record Golden(String topic, Case it) {
    Path file() {
      return GoldenFiles.file(topic, it.name());
    }
  }

  @TestFactory
  Stream<DynamicTest> statementIsAsKept() {
    return cases()
        .map(golden -> DynamicTest.dynamicTest(golden.file().toString(), () -> check(golden)));
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    Stream<Path> queries =
        TpchQueries.all().stream().map(query -> GoldenFiles.file(GoldenFiles.TPCH, query.name()));
    Stream<Path> clusters =
        ClusterCases.names().stream().map(it -> GoldenFiles.file(GoldenFiles.CLUSTER, it));
    List<Path> expected =
        Stream.of(cases().map(Golden::file), queries, clusters).flatMap(it -> it).toList();
    try (Stream<Path> files = Files.walk(GoldenFiles.ROOT)) {
      assertThat(expected).containsAll(files.filter(Files::isRegularFile).toList());
    }
  }

  private static Map<String, List<Case>> topics() {
    Map<String, List<Case>> topics = new LinkedHashMap<>(Cases.byTopic());
    topics.put("clickbench", ClickBenchQueries.all());
    return topics;
  }

  private void check(Golden golden) throws IOException {
    String sql =
        golden
            .it()
            .chain()
            .apply(samples())
            .toSql(context())
            .replace(Hits.table(samples().folder()), "{hits}");
    GoldenFiles.check(golden.topic(), golden.it().name(), sql, samples().folder());
  }

  private static Stream<Golden> cases() {
    return topics().entrySet().stream()
        .flatMap(topic ->
            topic.getValue().stream()
                .filter(Case::golden)
                .map(it -> new Golden(topic.getKey(), it)));
  }
}
