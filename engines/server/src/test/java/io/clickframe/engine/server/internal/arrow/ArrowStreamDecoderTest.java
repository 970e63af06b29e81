package io.clickframe.engine.server.internal.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.engine.chdb.ChdbEngine;
import io.clickframe.spi.SqlStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ClickHouse's own writer is the oracle for what a whole stream is. */
class ArrowStreamDecoderTest {
  private static final int ROWS = 100;
  private static final int BATCHES = 3;
  private static final int END_MARK = 8;

  private static byte[] whole = new byte[0];

  private final BufferAllocator allocator = new RootAllocator();

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rows.arrows");
    String select =
        "SELECT toInt64(number) AS n, if(number % 7 = 0, NULL, concat('text ', toString(number))) AS s"
            + " FROM numbers("
            + ROWS * BATCHES
            + ") SETTINGS max_block_size = "
            + ROWS
            + ", min_insert_block_size_rows = "
            + ROWS
            + ", min_insert_block_size_bytes = 0, output_format_arrow_compression_method = 'none', output_format_arrow_string_as_string = 1";
    try (ChdbEngine engine = ChdbEngine.open(null)) {
      engine.run(
          SqlStatement.of("INSERT INTO FUNCTION file('" + file + "', 'ArrowStream') " + select));
    }
    whole = Files.readAllBytes(file);
  }

  @AfterEach
  void leavesNothing() {
    assertThat(allocator.getAllocatedMemory()).isZero();
    allocator.close();
  }

  @Test
  void readsBatchesThatOutliveEachOther() {
    List<VectorSchemaRoot> batches = read(new ByteArrayInputStream(whole));
    assertThat(batches).hasSize(BATCHES);
    for (int b = 0; b < BATCHES; b++) {
      BigIntVector numbers = (BigIntVector) batches.get(b).getVector("n");
      VarCharVector texts = (VarCharVector) batches.get(b).getVector("s");
      for (int i = 0; i < ROWS; i++) {
        assertThat(numbers.get(i)).isEqualTo(b * (long) ROWS + i);
        assertThat(texts.isNull(i)).isEqualTo((b * ROWS + i) % 7 == 0);
      }
    }
    batches.forEach(VectorSchemaRoot::close);
  }

  @Test
  void takesNoCutStreamForAShortOne() {
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> drain(new ByteArrayInputStream(cut)))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(BrokenStreamException.class)
          .hasMessageMatching("it ended (without its end mark|in the middle of rows)");
    }
  }

  @Test
  void findsTheServersErrorBehindRows() {
    String error = "Code: 395. DB::Exception: Value passed to 'throwIf'. (FUNCTION_THROW_IF)";
    for (String tail :
        List.of(
            error,
            "\r\n__exception__\r\nabcdefghijklmnop\r\n"
                + error
                + "\n77 abcdefghijklmnop\r\n__exception__\r\n")) {
      assertThatThrownBy(() -> drain(new ByteArrayInputStream(withTail(tail))))
          .isInstanceOfSatisfying(
              BrokenStreamException.class, e -> assertThat(e.serverText()).isEqualTo(error));
    }
  }

  @Test
  void findsTheServersErrorInTheMiddleOfABatch() {
    byte[] tail = "Code: 241. DB::Exception: Memory. (MEMORY)".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 200 + tail.length);
    System.arraycopy(tail, 0, cut, whole.length - 200, tail.length);
    assertThatThrownBy(() -> drain(new ByteArrayInputStream(cut)))
        .isInstanceOfSatisfying(
            BrokenStreamException.class,
            e -> assertThat(e.serverText()).startsWith("Code: 241. DB::Exception: Memory."));
  }

  @Test
  void refusesWhatFollowsTheEnd() {
    byte[] longer = Arrays.copyOf(whole, whole.length + 5);
    assertThatThrownBy(() -> drain(new ByteArrayInputStream(longer)))
        .isInstanceOf(BrokenStreamException.class)
        .hasMessage("found bytes that are no rows");
  }

  @Test
  void tellsHowTheConnectionBroke() {
    InputStream broken =
        new InputStream() {
          private final ByteArrayInputStream some =
              new ByteArrayInputStream(whole, 0, whole.length / 2);

          @Override
          public int read() throws IOException {
            return orReset(some.read());
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return orReset(some.read(bytes, offset, length));
          }

          private static int orReset(int read) throws IOException {
            if (read < 0) {
              throw new IOException("Connection reset");
            }
            return read;
          }
        };
    assertThatThrownBy(() -> drain(broken))
        .isInstanceOf(BrokenStreamException.class)
        .hasMessage("the connection broke (Connection reset)")
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void survivesGarbledBytes() {
    Random random = new Random(20261130);
    for (int round = 0; round < 2_000; round++) {
      byte[] garbled = whole.clone();
      for (int i = 0; i < 3; i++) {
        garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
      }
      try {
        drain(new ByteArrayInputStream(garbled)); // only values may have changed
      } catch (BrokenStreamException e) {
        assertThat(e).hasMessageMatching("(?s)found .*|it ended .*");
      }
    }
  }

  private byte[] withTail(String tail) {
    byte[] text = tail.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(whole, whole.length - END_MARK + text.length);
    System.arraycopy(text, 0, bytes, whole.length - END_MARK, text.length);
    return bytes;
  }

  private void drain(InputStream in) {
    read(in).forEach(VectorSchemaRoot::close);
  }

  /** If it fails, the batches before are closed. */
  private List<VectorSchemaRoot> read(InputStream in) {
    List<VectorSchemaRoot> batches = new ArrayList<>();
    try {
      ArrowStreamDecoder decoder = new ArrowStreamDecoder(in, allocator, _ -> {});
      for (VectorSchemaRoot root = decoder.next(); root != null; root = decoder.next()) {
        batches.add(root);
      }
      return batches;
    } catch (RuntimeException e) {
      batches.forEach(VectorSchemaRoot::close);
      throw e;
    }
  }
}
