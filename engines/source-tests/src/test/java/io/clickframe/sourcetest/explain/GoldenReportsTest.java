package io.clickframe.sourcetest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickframe.DataStore;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Explanations as text and as JSON, but for what the engine says. {@code
 * -Dclickframe.golden=update} writes them anew: review the difference like code.
 */
class GoldenReportsTest extends SourceTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/explain");
  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));
  private static final Pattern ENGINE =
      Pattern.compile("== Engine ==\n.*?(\n\n(?=== )|\\z)", Pattern.DOTALL);

  private static final Pattern REPORT =
      Pattern.compile("<script[^>]*id=\"report\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  private final ExplainedSources sources = new ExplainedSources();
  private final ExplainedChains chains = new ExplainedChains(sources);

  @BeforeAll
  void load() throws SQLException, IOException {
    sources.load(this::execute);
  }

  @TestFactory
  Stream<DynamicTest> explanationIsAsKept() {
    return chains.all().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> check(it.getKey(), it.getValue())));
  }

  private void check(String name, DataStore chain) throws IOException {
    Explanation explanation = chain.explain(context());
    String text = ENGINE.matcher(explanation.text(Explain.ALL)).replaceFirst("").stripTrailing();
    compare(name + ".txt", text);
    ObjectNode json = new ReportSchema().checked(explanation);
    json.remove("engine");
    json.path("rewrites").forEach(GoldenReportsTest::shorten);
    compare(name + ".json", json.toPrettyString());
    checkPage(explanation);
  }

  /** One file, with all that is kept as JSON in it and nothing to fetch. */
  private static void checkPage(Explanation explanation) throws IOException {
    String page = explanation.toHtml();
    Matcher report = REPORT.matcher(page);
    assertThat(report.find()).isTrue();
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(report.group(1))).isEqualTo(mapper.readTree(explanation.toJson()));
    assertThat(page)
        .doesNotContainPattern("(src|href)\\s*=\\s*[\"']?(https?:)?//")
        .doesNotContain(PostgresServer.shared().password());
  }

  /** The statements are long, and the last of them is in the text. */
  private static void shorten(JsonNode rewrite) {
    for (String side : List.of("before", "after")) {
      long lines = rewrite.path(side).asText().lines().count();
      ((ObjectNode) rewrite).put(side, lines + " lines");
    }
  }

  private void compare(String name, String text) throws IOException {
    Path file = ROOT.resolve(name);
    String normalized = sources.normalized(text) + "\n";
    assertThat(normalized).doesNotContain(PostgresServer.shared().password());
    if (UPDATE) {
      Files.createDirectories(ROOT);
      Files.writeString(file, normalized);
    }
    assertThat(file).as("write it with -Dclickframe.golden=update").exists();
    assertThat(normalized).isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileBelongsToAChain() throws IOException {
    Set<String> names = new TreeSet<>();
    chains.all().keySet().forEach(name -> names.addAll(Set.of(name + ".txt", name + ".json")));
    try (Stream<Path> files = Files.list(ROOT)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet()))
          .isEqualTo(names);
    }
  }

  @Test
  void profilesAreAsDescribed() throws IOException {
    ReportSchema schema = new ReportSchema();
    for (DataStore chain : chains.all().values()) {
      assertThat(schema.checked(chain.profile(2, context())).path("runs")).hasSize(2);
    }
  }
}
