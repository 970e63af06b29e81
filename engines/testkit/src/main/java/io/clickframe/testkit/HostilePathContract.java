package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.testkit.data.HostileTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read under any name, or refused: never another file's rows. */
public abstract class HostilePathContract extends EngineContract {
  private static final int COUNT = 1_000;
  private static final int MOST_BYTES = 200;
  private static final Pattern PATTERN = Pattern.compile("[*?{}]");
  private static final Pattern ARCHIVE = Pattern.compile("\\.zip *::");

  /** For the engine's test class. */
  protected HostilePathContract() {}

  @Test
  final void filesAreReadUnderAnyName(@TempDir Path folder) throws IOException {
    Map<Path, Integer> files = new LinkedHashMap<>();
    List<String> names = HostileTexts.generate(3 * COUNT);
    for (int i = 0; i < names.size() && files.size() < COUNT; i++) {
      write(folder, names.get(i), i, files);
    }
    assertThat(files).hasSize(COUNT);
    int read = 0;
    for (Map.Entry<Path, Integer> entry : files.entrySet()) {
      read += check(entry.getKey(), entry.getValue()) ? 1 : 0;
    }
    assertThat(read).isGreaterThan(COUNT / 2);
  }

  private boolean check(Path file, int id) {
    String path = file.toString();
    boolean legal = !PATTERN.matcher(path).find() && !ARCHIVE.matcher(path).find();
    try {
      Object found = Rows.of(DataStore.file(path), context()).single();
      assertThat(legal).as("read as itself: " + path).isTrue();
      assertThat(found).as(path).isEqualTo((long) id);
      return true;
    } catch (ClickFrameException e) {
      assertThat(legal).as(e.toString()).isFalse();
      assertThat(e.code()).as(path).isEqualTo(ErrorCode.INVALID_ARGUMENT);
      assertThat(e).hasMessageContaining("the file exists, but the engine takes");
      return false;
    }
  }

  /** Leaves out what is no file name here. */
  private static void write(Path folder, String name, int id, Map<Path, Integer> files)
      throws IOException {
    boolean possible = !name.contains("/") && name.indexOf('\0') < 0;
    if (possible && name.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES) {
      try {
        Path file = folder.resolve(name + ".csv");
        Files.createDirectories(folder);
        Files.writeString(file, "id\n" + id + "\n");
        files.put(file, id);
      } catch (InvalidPathException e) {
        // This machine's file names cannot have these characters.
        return;
      }
    }
  }
}
