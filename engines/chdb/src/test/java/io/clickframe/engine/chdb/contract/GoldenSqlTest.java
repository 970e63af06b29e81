package io.clickframe.engine.chdb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testkit.EngineContract;
import io.clickframe.testkit.cases.Case;
import io.clickframe.testkit.cases.Cases;
import io.clickframe.testkit.clickbench.ClickBenchQueries;
import io.clickframe.testkit.data.Hits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The exact statements of chosen cases. {@code -Dclickframe.golden=update} writes them anew: review
 * the difference like code.
 */
class GoldenSqlTest extends EngineContract {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));

  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }

  @TestFactory
  Stream<DynamicTest> statementIsAsKept() {
    return topics().entrySet().stream()
        .flatMap(topic ->
            topic.getValue().stream()
                .filter(Case::golden)
                .map(it -> {
                  Path file = file(topic.getKey(), it);
                  return DynamicTest.dynamicTest(file.toString(), () -> check(it, file));
                }));
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    Set<Path> expected =
        topics().entrySet().stream()
            .flatMap(topic ->
                topic.getValue().stream().filter(Case::golden).map(it -> file(topic.getKey(), it)))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      assertThat(expected).containsAll(files.filter(Files::isRegularFile).toList());
    }
  }

  private static Map<String, List<Case>> topics() {
    Map<String, List<Case>> topics = new LinkedHashMap<>(Cases.byTopic());
    topics.put("clickbench", ClickBenchQueries.all());
    return topics;
  }

  private void check(Case it, Path file) throws IOException {
    String sql =
        it.chain()
                .apply(samples())
                .toSql(context())
                .replace(Hits.table(samples().folder()), "{hits}")
                .replace(samples().folder().toString(), "{data}")
            + "\n";
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, sql);
    }
    assertThat(file).as("write it with -Dclickframe.golden=update").exists();
    assertThat(sql).isEqualTo(Files.readString(file));
  }

  private static Path file(String topic, Case it) {
    String slug = it.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return GOLDEN.resolve(topic).resolve(slug + ".sql");
  }
}
