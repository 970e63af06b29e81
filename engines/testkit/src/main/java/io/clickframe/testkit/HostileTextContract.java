package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.testkit.data.HostileTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any text comes back as it is: as a constant and as a name. */
public abstract class HostileTextContract extends EngineContract {
  private static final int COUNT = 1_000;
  private static final int BATCH = 50;

  private final List<String> texts = HostileTexts.generate(COUNT);
  private @Nullable Path file;

  /** For the engine's test class. */
  protected HostileTextContract() {}

  /** The texts in a file, as hexadecimal digits, so that nothing here depends on escapes. */
  @BeforeAll
  final void writeTexts(@TempDir Path folder) throws IOException {
    file = folder.resolve("texts.csv");
    Files.write(
        file,
        IntStream.range(0, COUNT)
            .mapToObj(i -> i + "," + HexFormat.of().formatHex(utf8(texts.get(i))))
            .toList());
  }

  @Test
  final void constantsComeBack() {
    for (int start = 0; start < COUNT; start += BATCH) {
      List<String> batch = texts.subList(start, start + BATCH);
      Object[] columns = new Object[BATCH];
      for (int i = 0; i < BATCH; i++) {
        columns[i] = lit(batch.get(i)).as("v" + i);
      }
      assertThat(Rows.of(table().limit(1).select(columns), context()).values())
          .containsExactly(new ArrayList<@Nullable Object>(batch));
    }
  }

  @Test
  final void equalsFindsExactlyItsRow() {
    for (int start = 0; start < COUNT; start += BATCH) {
      Object[] counts = new Object[2 * BATCH];
      List<@Nullable Object> expected = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        Expression found = col("text").eq(texts.get(start + i));
        counts[2 * i] = fn("countIf", found).cast("Int32").as("n" + i);
        counts[2 * i + 1] = fn("sumIf", col("id"), found).cast("Int32").as("id" + i);
        expected.add(1);
        expected.add(start + i);
      }
      assertThat(Rows.of(table().agg(counts), context()).values()).containsExactly(expected);
    }
  }

  @Test
  final void filterFindsExactlyItsRow() {
    for (int i = 0; i < COUNT; i += 10) {
      DataStore chain = table().filter(col("text").eq(texts.get(i))).select("id", "text");
      assertThat(Rows.of(chain, context()).values()).containsExactly(List.of(i, texts.get(i)));
    }
  }

  @Test
  final void membershipFindsExactlyItsRows() {
    for (int start = 0; start < COUNT; start += BATCH) {
      Object[] batch = texts.subList(start, start + BATCH).toArray();
      DataStore chain = table().filter(col("text").in(batch)).select("id").sort("id");
      assertThat(Rows.of(chain, context()).firstColumn())
          .isEqualTo(IntStream.range(start, start + BATCH).boxed().toList());
    }
  }

  @Test
  final void namesComeBack() {
    for (int start = 0; start < COUNT; start += BATCH) {
      List<String> names = texts.subList(start, start + BATCH);
      List<@Nullable Object> values = List.copyOf(IntStream.range(0, BATCH).boxed().toList());
      DataStore named = named(names);
      // Nested, so that every name is both made and read.
      Object[] columns = names.stream().map(name -> (Object) col(name)).toArray();
      Rows rows =
          Rows.of(
              named.limit(1).filter(col(names.getFirst()).eq(0)).sort(columns).select(columns),
              context());
      assertThat(rows.schema().names()).isEqualTo(names);
      assertThat(rows.values()).containsExactly(values);
    }
  }

  @Test
  final void namesCanBeChangedAndGrouped() {
    for (int start = 0; start < COUNT; start += BATCH) {
      List<String> names = texts.subList(start, start + BATCH);
      Map<String, String> rotated = new LinkedHashMap<>();
      for (int i = 0; i < BATCH; i++) {
        rotated.put(names.get(i), names.get((i + 1) % BATCH));
      }
      Object[] keys =
          names.subList(0, BATCH - 1).stream().map(name -> (Object) col(name)).toArray();
      DataStore chain =
          named(names)
              .rename(rotated)
              .groupBy(keys)
              .agg(col(names.getLast()).max().as(names.getLast()));
      List<@Nullable Object> expected = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        expected.add((i + BATCH - 1) % BATCH);
      }
      assertThat(Rows.of(chain, context()).values()).containsExactly(expected);
    }
  }

  @Test
  final void exactNamesWinOverSqlText() {
    for (int start = 0; start < COUNT; start += BATCH) {
      List<String> names =
          texts.subList(start, start + BATCH).stream().filter(name -> !name.isBlank()).toList();
      Rows rows = Rows.of(named(names).select(names.toArray()).sort(names.toArray()), context());
      assertThat(rows.schema().names()).isEqualTo(names);
    }
  }

  @Test
  final void everyKeywordIsAName() {
    List<String> keywords =
        Rows.of("SELECT keyword FROM system.keywords ORDER BY keyword", context())
            .firstColumn()
            .stream()
            .map(String::valueOf)
            .collect(Collectors.toList());
    assertThat(keywords).hasSizeGreaterThan(300);
    Object[] columns = keywords.stream().map(name -> (Object) col(name)).toArray();
    DataStore chain =
        named(keywords).limit(1).filter(col("SELECT").ge(0)).sort(columns).select(columns);
    assertThat(Rows.of(chain, context()).schema().names()).isEqualTo(keywords);
  }

  @Test
  final void halfSurrogatePairsAreRefused() {
    for (String half : List.of("\ud83d", "a\ude42b", "\ude42\ud83d")) {
      assertThatThrownBy(() -> Rows.of(table().filter(col("text").eq(half)), context()))
          .isInstanceOfSatisfying(
              ClickFrameException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
          .hasMessageContaining("surrogate");
      assertThatThrownBy(() -> Rows.of(table().select(col("id").as(half)), context()))
          .isInstanceOfSatisfying(
              ClickFrameException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
          .hasMessageContaining("surrogate");
    }
  }

  private DataStore named(List<String> names) {
    Object[] columns = new Object[names.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = lit(i).as(names.get(i));
    }
    return table().limit(1).select(columns);
  }

  private DataStore table() {
    return DataStore.file(
            String.valueOf(file),
            options -> options.format("CSV").structure("id Int32, hex String"))
        .select(col("id"), fn("unhex", col("hex")).as("text"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
