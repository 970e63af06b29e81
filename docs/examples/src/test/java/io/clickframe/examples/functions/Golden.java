package io.clickframe.examples.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a written page with the kept one; {@code -Dclickframe.golden=update} keeps it. */
final class Golden {
  private static final boolean UPDATE = "update".equals(System.getProperty("clickframe.golden"));

  private Golden() {}

  static void check(Path page, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("write it with -Dclickframe.golden=update").exists();
    assertThat(text).isEqualTo(Files.readString(page));
  }
}
