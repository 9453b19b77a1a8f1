package fi.seloste;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.seloste.collect.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The folder list is the pipeline, and values stay behind their border. */
class ArchitectureTest {

  private static final List<String> PIPELINE =
      List.of("collect", "declare", "detect", "expire", "match", "purge", "report");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fi.seloste");

  @Test
  void aPackageUsesOnlyThoseBeforeIt() {
    for (int i = 0; i < PIPELINE.size(); i++) {
      String[] later =
          PIPELINE.subList(i + 1, PIPELINE.size()).stream()
              .map(name -> "fi.seloste." + name + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("fi.seloste." + PIPELINE.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .check(CLASSES);
      }
    }
  }

  @Test
  void noPackageUsesTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.seloste")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fi.seloste")
        .check(CLASSES);
  }

  @Test
  void onlyTheFirstHalfOfThePipelineSeesValues() {
    classes()
        .that()
        .areAssignableTo(Values.class)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(
            "fi.seloste", "fi.seloste.collect", "fi.seloste.detect", "fi.seloste.expire")
        .check(CLASSES);
  }

  @Test
  void everyPackageOfThePipelineWasSeen() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    for (String name : PIPELINE) {
      assertThat(CLASSES.stream().map(c -> c.getPackageName()).toList())
          .contains("fi.seloste." + name);
    }
  }
}
