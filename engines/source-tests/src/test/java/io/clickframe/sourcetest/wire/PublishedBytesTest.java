package io.clickframe.sourcetest.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The bytes that the description of the protocol and of the format gives, and those that its tables
 * of fields say.
 */
class PublishedBytesTest {
  private static final String EMPTY_BLOCK = "01 00, 02 FF FF FF FF, 00, 00, 00";

  /** {@code SELECT 1 FORMAT Native}: columns, rows, name, type, value. */
  private static final String SELECT_1 = "01, 01, 01 31, 05 55 49 6E 74 38, 01";

  /** A step of a writer. */
  @FunctionalInterface
  private interface Writing {
    void to(WireOutput out) throws IOException;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("[ ,]", ""));
  }

  private static WireInput in(String hex) {
    return new WireInput(new ByteArrayInputStream(bytes(hex)));
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(new WireOutput(out));
    return out.toByteArray();
  }

  /** A text with its length in front, as the description says it in words. */
  private static String text(String text) {
    return HexFormat.of().toHexDigits((byte) text.length())
        + HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  @Test
  void numbersOfVariableWidth() throws IOException {
    assertThat(in("AC 02").varUInt()).isEqualTo(300);
    assertThat(written(out -> out.varUInt(300))).isEqualTo(bytes("AC 02"));
    assertThat(written(out -> out.varUInt(127))).isEqualTo(bytes("7F"));
    assertThat(written(out -> out.varUInt(16_383))).hasSize(2);
    assertThat(written(out -> out.varUInt(16_384))).hasSize(3);
    assertThat(written(out -> out.varUInt(2_097_151))).hasSize(3);
    assertThat(in("FF FF FF FF FF FF FF FF FF 01").varUInt()).isEqualTo(-1); // all bits of UInt64
    assertThat(written(out -> out.varUInt(-1))).hasSize(10);
  }

  @Test
  void numbersOfFixedWidth() throws IOException {
    assertThat(in("01 00 00 00").int32()).isEqualTo(1);
    assertThat(in("FF FF FF FF").int32()).isEqualTo(-1);
    assertThat(in("E8 03 00 00 00 00 00 00").int64()).isEqualTo(1000);
    assertThat(written(out -> out.int32(1000))).isEqualTo(bytes("E8 03 00 00"));
  }

  @Test
  void strings() throws IOException {
    String hello = "0d 48 65 6c 6c 6f 2c 20 77 6f 72 6c 64 21";
    assertThat(in(hello).string()).isEqualTo("Hello, world!");
    assertThat(written(out -> out.string("Hello, world!"))).isEqualTo(bytes(hello));
    assertThat(in("02 61 62").string()).isEqualTo("ab");
    assertThat(written(out -> out.string(""))).isEqualTo(bytes("00"));
  }

  @Test
  void blocks() throws IOException {
    assertThat(Block.ofNative(bytes("00, 00"))).isEqualTo(bytes(EMPTY_BLOCK));
    assertThat(Block.readsEmpty(in(EMPTY_BLOCK))).isTrue();
    // With no byte for a serialization of its own, which came later.
    assertThat(Block.ofNative(bytes(SELECT_1)))
        .isEqualTo(bytes("01 00, 02 FF FF FF FF, 00, " + SELECT_1));
    assertThat(Block.readsEmpty(in("01 00, 02 FF FF FF FF, 00, " + SELECT_1))).isFalse();
  }

  @Test
  void greetings() throws IOException {
    WireInput client =
        in(
            "00"
                + text("Go Client")
                + "01, 0A, B3 A9 03"
                + text("default")
                + text("default")
                + text("secret"));
    assertThat(ClientPacket.read(client)).isEqualTo(ClientPacket.HELLO);
    assertThat(ClientHello.read(client))
        .isEqualTo(new ClientHello("Go Client", 1, 10, 54_451, "default", "default", "secret"));
    ServerHello server = new ServerHello("Clickhouse", 21, 12, "Europe/Moscow", "Clickhouse", 3);
    assertThat(written(server::write))
        .isEqualTo(
            bytes(
                "00"
                    + text("Clickhouse")
                    + "15, 0C, B2 A9 03"
                    + text("Europe/Moscow")
                    + text("Clickhouse")
                    + "03"));
  }

  @Test
  void exceptions() throws IOException {
    ServerException missing = new ServerException(60, "Table X doesn't exist");
    assertThat(written(missing::write))
        .isEqualTo(
            bytes(
                "02, 3C 00 00 00"
                    + text("DB::Exception")
                    + text("DB::Exception: Table X doesn't exist")
                    + text("")
                    + "00"));
  }

  @Test
  void queries() throws IOException {
    String info =
        "02"
            + text("neo")
            + text("1ff")
            + text("1.1.1.1:14")
            + "01 00 00 00 00 00 00 00, 01"
            + text("agent")
            + text("nexus")
            + text("Go Client")
            + "01, 0A, B2 A9 03"
            + text("quota")
            + "01, 07, 00";
    String settings = text("send_logs_level") + "01" + text("trace") + "00";
    WireInput query =
        in("01" + text("1ff-a123") + info + settings + text("") + "02, 00" + text("SELECT 1"));
    assertThat(ClientPacket.read(query)).isEqualTo(ClientPacket.QUERY);
    assertThat(ClientQuery.read(query))
        .isEqualTo(
            new ClientQuery(
                "1ff-a123",
                new ClientInfo(true, "neo", "1ff"),
                Map.of("send_logs_level", "trace"),
                ClientQuery.COMPLETE,
                false,
                "SELECT 1"));
    assertThatThrownBy(query::uint8).isInstanceOf(EOFException.class);
  }

  @Test
  void whoAsksThroughHttpOrWithATrace() throws IOException {
    String start = "01" + text("") + text("7") + text("") + "00 00 00 00 00 00 00 00";
    String trace = "01" + "00".repeat(16 + 8) + text("state") + "01";
    WireInput http =
        in(start + "02, 01" + text("curl") + text("") + text("") + text("") + "00" + trace);
    assertThat(ClientInfo.read(http)).isEqualTo(new ClientInfo(false, "", "7"));
    assertThatThrownBy(http::uint8).isInstanceOf(EOFException.class);
    WireInput other = in(start + "06" + text("") + "00, 00");
    assertThat(ClientInfo.read(other)).isEqualTo(new ClientInfo(false, "", "7"));
    assertThatThrownBy(other::uint8).isInstanceOf(EOFException.class);
  }

  @Test
  void frames() throws IOException {
    byte[] frame = written(out -> Frames.write(out, bytes(SELECT_1)));
    // Behind the checksum: method, size with this header, size of the content, content.
    assertThat(HexFormat.of().formatHex(frame, 16, frame.length))
        .isEqualToIgnoringCase("02" + "14000000" + "0b000000" + SELECT_1.replaceAll("[ ,]", ""));
    WireInput whole = new WireInput(new ByteArrayInputStream(frame));
    assertThat(Frames.read(whole)).isEqualTo(bytes(SELECT_1));
    frame[frame.length - 1]++;
    assertThatThrownBy(() -> Frames.read(new WireInput(new ByteArrayInputStream(frame))))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void whatIsNoMessage() {
    assertThatThrownBy(() -> ClientPacket.read(in("63")))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("revision 54450: a packet of type 99");
    assertThatThrownBy(() -> in("FF FF FF FF FF FF FF FF FF FF 01").varUInt())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("longer than ten bytes");
    assertThatThrownBy(() -> in("05 61").string())
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("within a message");
    assertThatThrownBy(() -> Block.readsEmpty(in("07 00")))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("field 7 before a block");
  }
}
