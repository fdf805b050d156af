package dev.slipway.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the house, without its tests. */
public final class House {
  /** Tests, as Maven compiles them and as scripts/lib/tests.sh does. */
  static final ImportOption TESTS =
      location -> location.contains("/target/test-classes/") || location.contains("/target/tests/");

  public static final ImportOption NO_TESTS = location -> !TESTS.includes(location);

  static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(NO_TESTS).importPackages("dev.slipway");

  private House() {}
}
