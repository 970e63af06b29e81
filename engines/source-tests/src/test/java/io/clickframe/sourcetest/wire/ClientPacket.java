package io.clickframe.sourcetest.wire;

import java.io.IOException;

/** What the first number of a message from the client says, as far as it is understood. */
enum ClientPacket {
  HELLO(0),
  QUERY(1),
  DATA(2),
  CANCEL(3),
  PING(4),
  TABLES_STATUS_REQUEST(5),
  SCALAR(7);

  private final int code;

  ClientPacket(int code) {
    this.code = code;
  }

  static ClientPacket read(WireInput in) throws IOException {
    long code = in.varUInt();
    for (ClientPacket packet : values()) {
      if (packet.code == code) {
        return packet;
      }
    }
    throw new ProtocolException("a packet of type " + code);
  }
}
