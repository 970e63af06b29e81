package io.clickframe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.engine.chdb.NativeResources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

  @Test
  void measuresEverything(@TempDir Path folder) throws Exception {
    Options options =
        Options.parse(
            "--data",
            folder.toString(),
            "--scale",
            "0.01",
            "--rows",
            "1000",
            "--transfer-rows",
            "1000",
            "--stream-files",
            "2",
            "--plans",
            "2",
            "--rounds",
            "1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Bench.run(options, new PrintStream(bytes, true, UTF_8));
    assertThat(bytes.toString(UTF_8))
        .contains("**Cold start", "| all to the first rows | ")
        .contains("**Ten steps to SQL", "| expression objects | ")
        .contains("**Tiny queries**", "| `SELECT 1` as a statement | ")
        .containsPattern("\\| q06 \\| .* \\| 1 \\|\n")
        .containsPattern("\\| q4 \\| .* \\| 100 \\|\n")
        .contains("| streaming vectors, no value read | ")
        .contains("1000 rows as records", "Int32, Float64, String, from memory")
        .contains("**Listening to progress**", "| an aggregate of 1000 rows | ")
        .contains("| rows | 2000 |");
    assertThat(ChdbEngine.nativeResources()).isEqualTo(NativeResources.NONE);
  }

  @Test
  void turnsRefuseDifferentResults() {
    assertThatThrownBy(() -> Turns.take(1, 1, () -> 1, () -> 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("one way gives 1.0, the other 2.0");
  }

  @Test
  void unknownOptionIsRefused() {
    assertThatThrownBy(() -> Options.parse("--row", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--rows")
        .hasMessageEndingWith("found [--row, 1]");
  }
}
