package io.clickframe.sourcetest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.sourcetest.server.ClickHouseServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server answers to bytes that are written by hand. */
class SessionTest {
  private static final int EXCEPTION = 2;
  private static final int END_OF_STREAM = 5;

  /** Behind a query: no name, a block without columns. */
  private static final String GO = "02 00 01 00 02 ff ff ff ff 00 00 00";

  /** Between progress that is not of a block, in microseconds. */
  private static final String NEVER = "600000000";

  private final ClickHouseServer server = ClickHouseServer.shared();
  private Socket socket;
  private WireInput in;
  private WireOutput out;

  @BeforeEach
  void connect() throws IOException {
    String[] address = server.address().split(":", -1);
    socket = new Socket(address[0], Integer.parseInt(address[1]));
    in = new WireInput(new BufferedInputStream(socket.getInputStream()));
    out = new WireOutput(socket.getOutputStream());
  }

  @AfterEach
  void disconnect() throws IOException {
    socket.close();
  }

  private void greet(int revision) throws IOException {
    out.uint8(0).string("by hand").uint8(1).uint8(1).varUInt(revision).string("");
    out.string(server.user()).string(server.password());
  }

  private void enter() throws IOException {
    greet(54_450);
    assertThat(in.uint8()).isZero();
    assertThat(in.string()).isEqualTo("ClickHouse");
    assertThat(in.varUInt()).isEqualTo(26);
    assertThat(in.varUInt()).isEqualTo(7);
    assertThat(in.varUInt()).isEqualTo(54_450);
    assertThat(in.string()).isNotEmpty();
    assertThat(in.string()).isEqualTo("libchdb");
    in.varUInt();
  }

  private void query(String sql, int stage, String behind) throws IOException {
    query(sql, stage, NEVER, behind);
  }

  private void query(String sql, int stage, String delay, String behind) throws IOException {
    String info = "01 00 00 00 00 00 00 00 00 00 00 00 06 00 00 00";
    out.uint8(1).string("").bytes(hex(info)).string("max_block_size").uint8(0).string("2");
    out.string("interactive_delay")
        .uint8(0)
        .string(delay)
        .string("")
        .string("")
        .varUInt(stage)
        .uint8(0)
        .string(sql)
        .bytes(hex(behind));
  }

  private static byte[] hex(String bytes) {
    return HexFormat.ofDelimiter(" ").parseHex(bytes);
  }

  private void isRefused(int code, String message) throws IOException {
    assertThat(in.uint8()).isEqualTo(EXCEPTION);
    assertThat(in.int32()).isEqualTo(code);
    assertThat(in.string()).isEqualTo("DB::Exception");
    assertThat(in.string()).startsWith("DB::Exception: ").contains(message);
    assertThat(in.string()).isEmpty();
    assertThat(in.bool()).isFalse();
  }

  private void isOver() throws IOException {
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void answersPings() throws IOException {
    enter();
    out.uint8(4).uint8(4);
    assertThat(in.uint8()).isEqualTo(4);
    assertThat(in.uint8()).isEqualTo(4);
  }

  @Test
  void tellsThatTablesAreThere() throws IOException {
    enter();
    out.uint8(5).varUInt(2).string("system").string("none").string("system").string("one");
    assertThat(in.uint8()).isEqualTo(9);
    assertThat(in.varUInt()).isEqualTo(1);
    assertThat(in.string()).isEqualTo("system");
    assertThat(in.string()).isEqualTo("one");
    assertThat(in.bool()).isFalse();
  }

  @Test
  void sendsBlocksAsTheyAreDescribed() throws IOException {
    enter();
    query("SELECT 1", ClientQuery.COMPLETE, GO);
    String data = "01 00 01 00 02 ff ff ff ff 00 01 01 01 31 05 55 49 6e 74 38 01";
    assertThat(in.bytes(hex(data).length)).isEqualTo(hex(data));
    assertThat(in.bytes(6)).isEqualTo(hex("03 01 0b 00 00 00")); // progress
    assertThat(in.bytes(7)).isEqualTo(hex("06 01 01 0b 00 00 01")); // figures
    assertThat(in.uint8()).isEqualTo(END_OF_STREAM);
  }

  @Test
  void takesTheSettingsOfAQuery() throws IOException {
    enter();
    query("SELECT number::UInt8 AS n FROM numbers(3)", ClientQuery.COMPLETE, GO);
    String first = "01 00 01 00 02 ff ff ff ff 00 01 02 01 6e 05 55 49 6e 74 38 00 01";
    assertThat(in.bytes(hex(first).length)).isEqualTo(hex(first));
    in.bytes(6);
    String second = "01 00 01 00 02 ff ff ff ff 00 01 01 01 6e 05 55 49 6e 74 38 02";
    assertThat(in.bytes(hex(second).length)).isEqualTo(hex(second));
    in.bytes(6);
    assertThat(in.bytes(7)).isEqualTo(hex("06 03 02 17 00 00 01"));
    assertThat(in.uint8()).isEqualTo(END_OF_STREAM);
  }

  @Test
  void saysThatAQueryStillRunsAndStopsItWhenAsked() throws IOException {
    enter();
    query("SELECT sum(sipHash64(number)) FROM numbers(1000000000000)", 2, "1000", GO);
    assertThat(in.bytes(6)).isEqualTo(hex("03 00 00 00 00 00"));
    assertThat(in.bytes(6)).isEqualTo(hex("03 00 00 00 00 00"));
    out.uint8(3);
    int packet = in.uint8();
    while (packet == 3) {
      assertThat(in.bytes(5)).isEqualTo(hex("00 00 00 00 00"));
      packet = in.uint8();
    }
    assertThat(packet).isEqualTo(END_OF_STREAM);
    out.uint8(4);
    assertThat(in.uint8()).isEqualTo(4);
  }

  @Test
  void goesOnAfterAFailedQuery() throws IOException {
    enter();
    query("SELECT * FROM nowhere", ClientQuery.COMPLETE, GO);
    isRefused(60, "nowhere");
    out.uint8(4);
    assertThat(in.uint8()).isEqualTo(4);
  }

  @Test
  void refusesStagesBeforeTheEnd() throws IOException {
    enter();
    query("SELECT 1", ClientQuery.WITH_MERGEABLE_STATE, GO);
    isRefused(48, "computes queries to their end, not to stage 1");
    out.uint8(4);
    assertThat(in.uint8()).isEqualTo(4);
  }

  @Test
  void refusesTablesOfTheClient() throws IOException {
    enter();
    String table = "02 01 74 01 00 02 ff ff ff ff 00 01 00 01 78 05 55 49 6e 74 38";
    query("SELECT * FROM t", ClientQuery.COMPLETE, table);
    isRefused(48, "takes no tables from its client, such as t");
    isOver();
  }

  @Test
  void refusesInserts() throws IOException {
    enter();
    query("INSERT INTO t VALUES", ClientQuery.COMPLETE, "");
    isRefused(48, "takes no INSERT");
    isOver();
  }

  @Test
  void refusesOldClients() throws IOException {
    greet(54_449);
    isRefused(101, "a client of revision 54449");
    isOver();
  }

  @Test
  void refusesWhatIsNoGreeting() throws IOException {
    out.uint8(4);
    isRefused(101, "a client that begins with PING");
    isOver();
  }

  @Test
  void refusesPacketsOfOtherKinds() throws IOException {
    enter();
    out.uint8(11);
    isRefused(101, "a packet of type 11");
    isOver();
  }
}
