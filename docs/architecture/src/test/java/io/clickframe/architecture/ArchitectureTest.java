package io.clickframe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.clickframe.bad.CallsCalcite;
import io.clickframe.bad.KnowsSql;
import io.clickframe.bad.ReturnsInternal;
import io.clickframe.bad.TouchesForeignMemory;
import io.clickframe.engine.chdb.bad.KnowsServer;
import io.clickframe.engine.server.bad.KnowsChdb;
import io.clickframe.examples.bad.ImportsInternal;
import io.clickframe.sql.bad.KnowsEngine;
import io.clickframe.unmarked.Unmarked;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.clickframe");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(Rules.CORE_KNOWS_NEITHER_SQL_NOR_ENGINES, KnowsSql.class),
        Arguments.of(Rules.SQL_KNOWS_NO_ENGINE, KnowsEngine.class),
        Arguments.of(Rules.CHDB_KNOWS_NO_SERVER, KnowsServer.class),
        Arguments.of(Rules.SERVER_KNOWS_NO_CHDB, KnowsChdb.class),
        Arguments.of(Rules.CALCITE_STAYS_IN_SQL, CallsCalcite.class),
        Arguments.of(Rules.FOREIGN_MEMORY_STAYS_IN_THE_LOWEST_LAYERS, TouchesForeignMemory.class),
        Arguments.of(Rules.EXAMPLES_USE_ONLY_WHAT_IS_PROMISED, ImportsInternal.class),
        Arguments.of(Rules.NOTHING_PROMISED_RETURNS_AN_INTERNAL_TYPE, ReturnsInternal.class),
        Arguments.of(Rules.PACKAGES_ARE_NULL_MARKED, Unmarked.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void ruleHolds(ArchRule rule) {
    rule.check(MAIN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void ruleFindsWhatBreaksIt(ArchRule rule, Class<?> bad) {
    List<String> found =
        rule.evaluate(new ClassFileImporter().importClasses(bad)).getFailureReport().getDetails();
    assertThat(found).isNotEmpty().allSatisfy(line -> assertThat(line).contains(bad.getName()));
  }

  /** A module that is no dependency here would pass every rule. */
  @Test
  void everyClassIsSeen() throws IOException {
    Set<String> seen = MAIN.stream().map(JavaClass::getName).collect(Collectors.toSet());
    // What runs inside the build only is in no jar; what measures reaches below the rules.
    List<String> expected =
        SourceTree.current().mainClasses().stream()
            .filter(name -> !name.startsWith("io.clickframe.build."))
            .filter(name -> !name.startsWith("io.clickframe.bench."))
            .toList();
    assertThat(expected).anyMatch(name -> name.startsWith("io.clickframe.sql."));
    assertThat(expected.stream().filter(name -> !seen.contains(name)))
        .as("classes of a module that docs/architecture/pom.xml does not depend on")
        .isEmpty();
  }
}
