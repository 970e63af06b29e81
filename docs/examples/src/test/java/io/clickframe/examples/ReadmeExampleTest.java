package io.clickframe.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {

  @Test
  void printsStatementAndRows(@TempDir Path folder) {
    try (DataContext context = DataContext.open()) {
      SampleData.in(folder, context);
    }
    assertThat(output(() -> ReadmeExample.run(folder.toString())))
        .startsWith("SELECT\n")
        .contains("│ o_orderpriority  │ items  │ revenue        │")
        .containsPattern("\n1-URGENT \\d+\\.\\d{4}\n");
  }

  private static String output(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }
}
