package io.clickframe.engine.chdb.http;

import static io.clickframe.engine.chdb.http.ServedEngine.header;
import static io.clickframe.engine.chdb.http.ServedEngine.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compressed bodies, ClickHouse's own way and HTTP's. */
class HttpCompressionTest {
  @RegisterExtension static final ServedEngine SERVED = new ServedEngine();

  private static final String SQL = "SELECT number, toString(number) FROM numbers(200000)";
  private static final int HEAD = 25;

  /** Takes ClickHouse's blocks apart. */
  private static byte[] unpacked(byte[] blocks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < blocks.length; at += 16 + in.getInt(at + 17)) {
      assertThat(blocks[at + 16]).isEqualTo((byte) 0x82);
      byte[] block = new byte[in.getInt(at + 21)];
      LZ4Factory.safeInstance()
          .fastDecompressor()
          .decompress(blocks, at + HEAD, block, 0, block.length);
      out.writeBytes(block);
    }
    return out.toByteArray();
  }

  @Test
  void writesClickHouseBlocks() {
    byte[] plain = SERVED.bytes(SQL);
    byte[] blocks = SERVED.bytes(SQL, "compress", "1");
    assertThat(blocks.length).isLessThan(plain.length);
    assertThat(unpacked(blocks)).isEqualTo(plain);
    assertThat(SERVED.bytes("SELECT 1 WHERE 0", "compress", "1")).isEmpty();
  }

  @Test
  void readsItsOwnBlocksAndChecksThem() {
    byte[] blocks = SERVED.bytes(SQL + " FORMAT RowBinary", "compress", "1");
    SERVED.text("CREATE TABLE packed (a UInt64, b String) ENGINE = Memory");
    String insert = "INSERT INTO packed FORMAT RowBinary";
    SERVED.post(BodyPublishers.ofByteArray(blocks), "query", insert, "decompress", "1");
    assertThat(SERVED.text("SELECT sum(a), count() FROM packed"))
        .isEqualTo("19999900000\t200000\n");
    blocks[blocks.length / 2] ^= 1;
    HttpResponse<byte[]> damaged =
        SERVED.post(BodyPublishers.ofByteArray(blocks), "query", insert, "decompress", "1");
    assertThat(text(damaged)).startsWith("Code: 271.").contains("checksum");
    SERVED.text("DROP TABLE packed");
  }

  @Test
  void errorsAreCompressedLikeResults() {
    HttpResponse<byte[]> response = SERVED.post("SELECT nosuch", "compress", "1");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(new String(unpacked(response.body()), StandardCharsets.UTF_8))
        .startsWith("Code: 47.");
  }

  private static HttpRequest.Builder accepting(String encoding) {
    return SERVED
        .request(SERVED.uri("enable_http_compression", "1"))
        .header("Accept-Encoding", encoding)
        .POST(BodyPublishers.ofString(SQL));
  }

  @Test
  void compressesAsHttpHasIt() throws IOException {
    byte[] plain = SERVED.bytes(SQL);
    HttpResponse<byte[]> gzip = SERVED.send(accepting("br, gzip;q=1.0").build());
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain);
    HttpResponse<byte[]> deflate = SERVED.send(accepting("deflate").build());
    assertThat(new InflaterInputStream(new ByteArrayInputStream(deflate.body())).readAllBytes())
        .isEqualTo(plain);
    HttpResponse<byte[]> lz4 = SERVED.send(accepting("lz4").build());
    assertThat(header(lz4, "Content-Encoding")).isEqualTo("lz4");
    assertThat(new LZ4FrameInputStream(new ByteArrayInputStream(lz4.body())).readAllBytes())
        .isEqualTo(plain);
    HttpResponse<byte[]> unknown = SERVED.send(accepting("br").build());
    assertThat(header(unknown, "Content-Encoding")).isEqualTo("none");
    assertThat(unknown.body()).isEqualTo(plain);
  }

  @Test
  void readsWhatIsCompressedAsHttpHasIt() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("SELECT 'packed'".getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        SERVED.request(SERVED.uri()).POST(BodyPublishers.ofByteArray(packed.toByteArray()));
    assertThat(text(SERVED.send(request.header("Content-Encoding", "gzip").build())))
        .isEqualTo("packed\n");
    HttpResponse<byte[]> unknown =
        SERVED.send(
            SERVED
                .request(SERVED.uri())
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("SELECT 1"))
                .build());
    assertThat(text(unknown)).startsWith("Code: 48.").contains("br");
  }
}
