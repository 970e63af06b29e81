package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that come with a request. */
class HttpInsertTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();
  private static final int BLOCK_ROWS = 100_000;
  private static final byte[] TEXT = {2, 'h', 'i'};

  @BeforeEach
  void makeTable() {
    SERVED.text("CREATE TABLE rows (a Int64, b String) ENGINE = Memory");
  }

  @AfterEach
  void dropTable() {
    SERVED.text("DROP TABLE rows");
  }

  private static String rows() {
    return SERVED.text("SELECT a, b FROM rows ORDER BY a FORMAT CSV");
  }

  @Test
  void loadsRowsFromTheBody() {
    HttpResponse<byte[]> response =
        SERVED.post("1,x\n2,\"y,\n\"\n", "query", "INSERT INTO rows FORMAT CSV");
    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(HttpQueryTest.figure(header(response, "X-ClickHouse-Summary"), "written_rows"))
        .isEqualTo(2);
    assertThat(rows()).isEqualTo("1,\"x\"\n2,\"y,\n\"\n");
  }

  @Test
  void loadsRowsThatBeginBehindTheStatement() {
    String[] all = {
      "INSERT INTO rows FORMAT CSV\n1,x\n",
      "INSERT INTO TABLE default.rows (b, a) FORMAT TSV x\t2\n",
      "insert into `rows`(a) format JSONEachRow {\"a\":3}\n{\"a\":4}",
      "INSERT INTO rows SETTINGS max_insert_threads = 1 FORMAT Values (5, 'FORMAT CSV')",
      "INSERT INTO rows VALUES (2 * 3, upper('x')), ({p:Int64}, '')",
    };
    for (String sql : all) {
      SERVED.text(sql, "param_p", "7");
    }
    assertThat(rows())
        .isEqualTo("1,\"x\"\n2,\"x\"\n3,\"\"\n4,\"\"\n5,\"FORMAT CSV\"\n6,\"X\"\n7,\"\"\n");
  }

  @Test
  void loadsWhatASelectGives() {
    SERVED.text("INSERT INTO rows SELECT number, 'FORMAT' FROM numbers(2)");
    assertThat(rows()).isEqualTo("0,\"FORMAT\"\n1,\"FORMAT\"\n");
    HttpResponse<byte[]> input =
        SERVED.post(
            "1\n", "query", "INSERT INTO rows SELECT a, '' FROM input('a Int64') FORMAT CSV");
    assertThat(text(input)).startsWith("Code: 48.").contains("input()", "load them into a table");
    assertThat(input.statusCode()).isEqualTo(501);
  }

  /** Blocks of RowBinary, made while they are read. */
  private static InputStream blocks(int count) {
    return new InputStream() {
      private ByteBuffer block = ByteBuffer.allocate(0);
      private int next;

      @Override
      public int read() {
        return fill() ? block.get() & 0xFF : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int size = fill() ? Math.min(length, block.remaining()) : -1;
        if (size > 0) {
          block.get(target, offset, size);
        }
        return size;
      }

      private boolean fill() {
        if (!block.hasRemaining() && next < count) {
          block = ByteBuffer.allocate(BLOCK_ROWS * 11).order(ByteOrder.LITTLE_ENDIAN);
          for (int i = 0; i < BLOCK_ROWS; i++) {
            block.putLong((long) next * BLOCK_ROWS + i).put(TEXT);
          }
          block.flip();
          next++;
        }
        return block.hasRemaining();
      }
    };
  }

  @Test
  void loadsMoreRowsThanItsMemoryHolds() {
    // 440 MB through a heap of 64 MB
    SERVED.text("CREATE TABLE sink (a Int64, b String) ENGINE = Null");
    SERVED.text(
        "CREATE MATERIALIZED VIEW sums ENGINE = Memory AS SELECT sum(a) AS s, count() AS c FROM sink");
    HttpResponse<byte[]> response =
        SERVED.post(
            BodyPublishers.ofInputStream(() -> blocks(400)),
            "query",
            "INSERT INTO sink FORMAT RowBinary");
    assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
    long rows = 400L * BLOCK_ROWS;
    assertThat(SERVED.text("SELECT sum(s), sum(c) FROM sums"))
        .isEqualTo(rows * (rows - 1) / 2 + "\t" + rows + "\n");
    SERVED.text("DROP TABLE sums");
    SERVED.text("DROP TABLE sink");
  }

  @Test
  void saysWhichRowIsBad() {
    HttpResponse<byte[]> response =
        SERVED.post("1,x\nzz,y\n", "query", "INSERT INTO rows FORMAT CSV");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).startsWith("Code: 27.").contains("at row 2", "zz");
    assertThat(text(SERVED.post("1,x\n", "query", "INSERT INTO nosuch FORMAT CSV")))
        .startsWith("Code: 60.");
    assertThat(text(SERVED.post("1,x\n", "query", "INSERT INTO rows FORMAT NoSuch")))
        .startsWith("Code: 73.");
    assertThat(rows()).isEmpty();
  }

  @Test
  void readsAllOfARefusedLoadSoThatItsClientGetsTheReason() {
    HttpResponse<byte[]> response =
        SERVED.post(
            BodyPublishers.ofInputStream(() -> blocks(30)),
            "query",
            "INSERT INTO nosuch FORMAT RowBinary");
    assertThat(text(response)).startsWith("Code: 60.");
  }

  @Test
  void aLoadWhoseClientIsGoneIsNotCommitted() throws IOException {
    String sql = "/?query=INSERT+INTO+rows+FORMAT+CSV&query_id=broken";
    try (Socket socket = SERVED.raw("POST", sql, "Transfer-Encoding: chunked\r\n", "")) {
      socket.getOutputStream().write("4\r\n1,x\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      HttpRunningTest.awaitRunning(SERVED, "broken");
    }
    HttpRunningTest.awaitNotRunning(SERVED, "broken");
    assertThat(rows()).isEmpty();
  }
}
