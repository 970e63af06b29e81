package io.clickframe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** The rules. They may see no class: {@link ArchitectureTest} checks that none was overlooked. */
final class Rules {
  private static final String SQL = "io.clickframe.sql..";
  private static final String ENGINES = "io.clickframe.engine..";
  private static final String EXAMPLES = "io.clickframe.examples..";
  private static final String INTERNAL = "io.clickframe..internal..";

  private static final DescribedPredicate<JavaClass> CORE =
      not(resideInAnyPackage(
              SQL, ENGINES, EXAMPLES, "io.clickframe.testkit..", "io.clickframe.bench.."))
          .as("in core");

  static final ArchRule CORE_KNOWS_NEITHER_SQL_NOR_ENGINES =
      rule(noClasses().that(CORE).should().dependOnClassesThat(resideInAnyPackage(SQL, ENGINES)));

  static final ArchRule SQL_KNOWS_NO_ENGINE =
      rule(
          noClasses()
              .that(resideInAPackage(SQL))
              .should()
              .dependOnClassesThat(resideInAPackage(ENGINES)));

  static final ArchRule CHDB_KNOWS_NO_SERVER =
      rule(
          noClasses()
              .that(resideInAPackage("io.clickframe.engine.chdb.."))
              .should()
              .dependOnClassesThat(resideInAPackage("io.clickframe.engine.server..")));

  static final ArchRule SERVER_KNOWS_NO_CHDB =
      rule(
          noClasses()
              .that(resideInAPackage("io.clickframe.engine.server.."))
              .should()
              .dependOnClassesThat(resideInAPackage("io.clickframe.engine.chdb..")));

  static final ArchRule CALCITE_STAYS_IN_SQL =
      rule(
          noClasses()
              .that(not(resideInAPackage(SQL)))
              .should()
              .dependOnClassesThat(resideInAPackage("org.apache.calcite..")));

  static final ArchRule FOREIGN_MEMORY_STAYS_IN_THE_LOWEST_LAYERS =
      rule(
          noClasses()
              .that(
                  not(
                      resideInAnyPackage(
                          "io.clickframe.engine.chdb.internal.ffi..",
                          "io.clickframe.engine.chdb.internal.arrow..")))
              .should()
              .dependOnClassesThat(resideInAPackage("java.lang.foreign..")));

  static final ArchRule EXAMPLES_USE_ONLY_WHAT_IS_PROMISED =
      rule(
          noClasses()
              .that(resideInAPackage(EXAMPLES))
              .should()
              .dependOnClassesThat(resideInAPackage(INTERNAL)));

  static final ArchRule NOTHING_PROMISED_RETURNS_AN_INTERNAL_TYPE =
      rule(
          classes()
              .that(not(resideInAPackage(INTERNAL)))
              .and()
              .arePublic()
              .should(new ReturnNoInternalType(resideInAPackage(INTERNAL))));

  static final ArchRule PACKAGES_ARE_NULL_MARKED = rule(classes().should(new LiveInNullMarked()));

  private Rules() {}

  private static ArchRule rule(ClassesShouldConjunction rule) {
    return rule.allowEmptyShould(true);
  }
}
