package io.clickframe.examples.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.examples.Project;
import io.clickframe.examples.functions.EnginePages.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of the engine's functions say what this engine says of itself, and give what it gives.
 * {@code -Dclickframe.golden=update} writes them anew.
 */
class EngineFunctionsTest {
  private static final Path PAGES = Project.ROOT.resolve("docs/manual/functions");

  @Test
  void pagesAreAsTheEngine() throws IOException {
    Map<String, String> pages;
    List<Entry> entries;
    try (DataContext context = DataContext.open()) {
      entries = entries(context);
      pages = EnginePages.of(context.engine().version(), entries);
    }
    assertThat(entries).hasSizeGreaterThan(1500);
    assertThat(entries.stream().filter(entry -> !entry.result().isEmpty()).count())
        .isGreaterThan(800);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Golden.check(PAGES.resolve(page.getKey()), page.getValue());
    }
    try (Stream<Path> files = Files.list(PAGES.resolve("engine"))) {
      assertThat(files.map(file -> "engine/" + file.getFileName()))
          .as("pages of categories that the engine has")
          .isSubsetOf(pages.keySet());
    }
  }

  private static List<Entry> entries(DataContext context) throws IOException {
    Map<String, List<String>> methods = new Methods(Sources.read()).byEngineFunction();
    EngineExamples examples = new EngineExamples(context);
    List<Entry> entries = new ArrayList<>();
    for (EngineFunction function : examples.functions()) {
      entries.add(
          new Entry(
              function,
              methods.getOrDefault(function.name(), List.of()),
              examples.run(function).orElse("")));
    }
    return entries;
  }
}
