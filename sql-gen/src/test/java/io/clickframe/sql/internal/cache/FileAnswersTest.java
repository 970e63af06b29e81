package io.clickframe.sql.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnswersTest {
  private final FileAnswers<Integer> answers = new FileAnswers<>(2);
  private final AtomicInteger asked = new AtomicInteger();

  private int answer(String question, @Nullable FileIdentity file) {
    return answers.get(question, file, asked::incrementAndGet);
  }

  private static Path write(Path file, String text, Duration ago) throws IOException {
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
  }

  @Test
  void holdAsLongAsTheFileStays(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("a"), "one", Duration.ofHours(2));
    assertThat(answer("columns", FileIdentity.of(file.toString()))).isEqualTo(1);
    assertThat(answer("columns", FileIdentity.of(file.toString()))).isEqualTo(1);
    assertThat(answer("rows", FileIdentity.of(file.toString()))).isEqualTo(2);
    write(file, "two", Duration.ofHours(1)); // as long as before
    assertThat(answer("columns", FileIdentity.of(file.toString()))).isEqualTo(3);
  }

  @Test
  void aFileThatTakesThePlaceOfAnotherIsNotThatOne(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("a"), "one", Duration.ofHours(1));
    FileIdentity first = FileIdentity.of(file.toString());
    Path other = write(folder.resolve("b"), "two", Duration.ofHours(1));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(FileIdentity.of(file.toString())).isNotNull().isNotEqualTo(first);
  }

  @Test
  void areNotKeptWithoutAnIdentity() {
    assertThat(answer("columns", null)).isEqualTo(1);
    assertThat(answer("columns", null)).isEqualTo(2);
  }

  @Test
  void theOldestAreForgotten(@TempDir Path folder) throws IOException {
    FileIdentity file =
        FileIdentity.of(write(folder.resolve("a"), "one", Duration.ofHours(1)).toString());
    answer("first", file);
    answer("second", file);
    answer("third", file);
    assertThat(answer("first", file)).isEqualTo(4);
  }

  @Test
  void newFilesFoldersPatternsAndNothingHaveNoIdentity(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("a"), "one", Duration.ZERO);
    assertThat(FileIdentity.of(file.toString())).isNull();
    assertThat(FileIdentity.of(folder.toString())).isNull();
    assertThat(FileIdentity.of(folder + "/*")).isNull();
    assertThat(FileIdentity.of(folder + "/gone")).isNull();
    assertThat(FileIdentity.of("\0")).isNull();
  }
}
