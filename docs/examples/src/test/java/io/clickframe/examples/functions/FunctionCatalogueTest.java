package io.clickframe.examples.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clickframe.DataContext;
import io.clickframe.examples.Project;
import io.clickframe.examples.functions.Page.Shown;
import io.clickframe.examples.functions.Sources.Method;
import io.clickframe.examples.functions.Sources.Written;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
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

  /** What these are for is shown where stores are: a row has no order and no join. */
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("SortOrder", "JoinCondition");

  private static final List<Family> FAMILIES = Family.all();

  /** What has to be made something else before it can be read. */
  private static final Set<String> SHOWN_INSIDE =
      Set.of("io.clickframe.function.JsonFunctions#get(java.lang.String...)");

  private final DataContext context = DataContext.open();
  private final Sample sample;
  private final Sources sources;

  FunctionCatalogueTest(@TempDir Path folder) throws IOException {
    sample = new Sample(context, folder);
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
    Set<String> shown =
        families()
            .flatMap(each -> written(each).stream())
            .flatMap(example -> example.calls().stream())
            .collect(Collectors.toSet());
    Set<String> outermost =
        families()
            .flatMap(each -> written(each).stream())
            .map(WrittenExample::method)
            .collect(Collectors.toSet());
    for (Class<?> type : family.classes()) {
      for (Method method : sources.of(type).methods()) {
        assertThat(method.meaning()).as("the Javadoc of " + method.key()).isNotEmpty();
        if (!SHOWN_ELSEWHERE.contains(method.returns())) {
          boolean read =
              method.returns().equals("Expression") && !SHOWN_INSIDE.contains(method.key());
          assertThat(read ? outermost : shown)
              .as("the methods with an example: add one of " + method.key())
              .contains(method.key());
        }
      }
    }
  }

  @Test
  void everyFunctionClassHasAFamily() {
    Set<String> listed =
        families()
            .flatMap(family -> family.classes().stream())
            .map(Class::getCanonicalName)
            .collect(Collectors.toSet());
    assertThat(listed).containsAll(sources.functionClasses());
  }

  @ParameterizedTest
  @MethodSource("families")
  void pageIsAsKept(Family family) throws IOException {
    List<WrittenExample> written = written(family);
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      shown.add(new Shown(written.get(i), sample.run(family.examples().get(i))));
    }
    List<Written> classes = family.classes().stream().map(sources::of).toList();
    boolean usesRows = written.stream().anyMatch(example -> example.text().contains("col("));
    Golden.check(PAGES.resolve(family.page() + ".md"), Page.of(family, classes, shown, usesRows));
  }

  private List<WrittenExample> written(Family family) {
    List<WrittenExample> written = sources.examplesOf(family.source());
    assertThat(written).as("the examples in " + family.source()).hasSameSizeAs(family.examples());
    return written;
  }
}
