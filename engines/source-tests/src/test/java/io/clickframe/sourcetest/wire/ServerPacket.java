package io.clickframe.sourcetest.wire;

import java.io.IOException;

/** The first number of a message to the client, of those that are sent. */
enum ServerPacket {
  HELLO(0),
  DATA(1),
  EXCEPTION(2),
  PROGRESS(3),
  PONG(4),
  END_OF_STREAM(5),
  PROFILE_INFO(6),
  TABLES_STATUS_RESPONSE(9);

  private final int code;

  ServerPacket(int code) {
    this.code = code;
  }

  WireOutput write(WireOutput out) throws IOException {
    return out.varUInt(code);
  }
}
