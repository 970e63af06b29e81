package io.clickframe.examples.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clickframe.DataContext;
import io.clickframe.examples.Project;
import io.clickframe.examples.functions.Family.Part;
import io.clickframe.examples.functions.Page.Shown;
import io.clickframe.examples.functions.Sources.Method;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public function has an example that gives what is written beside it, and the manual's pages
 * show them. {@code -Dclickframe.golden=update} writes the pages anew: review the difference like
 * code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionCatalogueTest {
  private static final Path PAGES = Project.ROOT.resolve("docs/manual/functions");

  private static final List<Family> FAMILIES = Family.all();

  /** What cannot be read as it is: a value of no fixed type, a state, an item of {@code agg}. */
  private static final Set<String> SHOWN_INSIDE =
      Set.of(
          "io.clickframe.function.JsonFunctions#get(java.lang.String...)",
          "io.clickframe.AggregateExpression#state()",
          "io.clickframe.AggregateMethods#merge()",
          "io.clickframe.Expressions#grouping(java.lang.Object)");

  private static final Set<String> VALUES = Set.of("Expression", "AggregateExpression");

  private final DataContext context = DataContext.open();
  private final Sample sample = new Sample(context);
  private final Sources sources;

  FunctionCatalogueTest() throws IOException {
    sources = Sources.read();
  }

  @AfterAll
  void close() {
    context.close();
  }

  static Stream<Family> families() {
    return FAMILIES.stream();
  }

  @TestFactory
  Stream<DynamicTest> exampleGivesWhatIsWritten() {
    return families()
        .flatMap(family -> {
          List<WrittenExample> written = written(family);
          return Stream.iterate(0, i -> i < written.size(), i -> i + 1)
              .map(i ->
                  dynamicTest(
                      written.get(i).text(),
                      () -> {
                        Example example = family.examples().get(i);
                        assertThat(sample.run(example).value())
                            .isEqualTo(Sample.text(example.expected()));
                      }));
        });
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyMethodHasMeaningAndExample(Family family) {
    Set<String> shown = new HashSet<>();
    Set<String> read = new HashSet<>();
    families()
        .flatMap(each -> written(each).stream())
        .forEach(example -> {
          shown.addAll(example.calls());
          read.addAll(example.spine());
        });
    for (Part part : family.parts()) {
      for (Method method : part.methods(sources)) {
        assertThat(method.meaning()).as("the Javadoc of " + method.key()).isNotEmpty();
        boolean value = VALUES.contains(method.returns()) && !SHOWN_INSIDE.contains(method.key());
        assertThat(value ? read : shown)
            .as("the methods with an example: add one of " + method.key())
            .contains(method.key());
      }
    }
  }

  @Test
  void everyMethodIsOnOnePage() {
    List<String> listed =
        families()
            .flatMap(family -> family.parts().stream())
            .flatMap(part -> part.methods(sources).stream())
            .map(Method::key)
            .toList();
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed)
        .containsAll(
            Family.classesOfAll()
                .flatMap(type -> sources.of(type).methods().stream())
                .map(Method::key)
                .toList());
  }

  @Test
  void everyFunctionClassHasAFamily() {
    Set<String> listed =
        Family.classesOfAll().map(Class::getCanonicalName).collect(Collectors.toSet());
    assertThat(listed).containsAll(sources.functionClasses());
  }

  @ParameterizedTest
  @MethodSource("families")
  void pageIsAsKept(Family family) throws IOException {
    List<WrittenExample> written = written(family);
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Example example = family.examples().get(i);
      shown.add(new Shown(written.get(i), example, sample.run(example)));
    }
    Golden.check(PAGES.resolve(family.page() + ".md"), Page.of(family, sources, shown));
  }

  @Test
  void listOfPagesIsAsKept() throws IOException {
    StringBuilder list = new StringBuilder(Page.NOTE);
    list.append("# Functions\n\nEvery method that makes an expression, with an executed example. ")
        .append("What has no method here is [a function of the engine](engine.md) and called by ")
        .append("name: `fn(\"name\", …)`.\n\n| Page | Methods | Examples |\n|---|---|---|\n");
    for (Family family : FAMILIES) {
      int methods = family.parts().stream().mapToInt(part -> part.methods(sources).size()).sum();
      list.append("| [%s](%s.md) | ".formatted(family.title(), family.page()))
          .append("%d | %d |\n".formatted(methods, written(family).size()));
    }
    Golden.check(PAGES.resolve("README.md"), list.toString());
  }

  private List<WrittenExample> written(Family family) {
    List<WrittenExample> written = sources.examplesOf(family.source());
    assertThat(written).as("the examples in " + family.source()).hasSameSizeAs(family.examples());
    return written;
  }
}
