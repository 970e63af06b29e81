package io.clickframe.sourcetest.wire;

import java.io.IOException;

/**
 * Who asks, of what a query says about it.
 *
 * @param secondary whether a server asks it for a query of its own
 * @param initialUser who asked that server; may be empty
 * @param initialQueryId of the first query
 */
record ClientInfo(boolean secondary, String initialUser, String initialQueryId) {
  private static final int SECONDARY = 2;
  private static final int TCP = 1;
  private static final int HTTP = 2;
  private static final int TRACE_AND_SPAN_ID = 16 + 8;

  static ClientInfo read(WireInput in) throws IOException {
    boolean secondary = in.uint8() == SECONDARY;
    String user = in.string();
    String queryId = in.string();
    in.string(); // address
    in.int64(); // time of the start
    int through = in.uint8();
    if (through == TCP) {
      in.string(); // user of the system
      in.string(); // host
      in.string(); // client
      in.varUInt(); // major
      in.varUInt(); // minor
      in.varUInt(); // revision
    } else if (through == HTTP) {
      in.uint8(); // method
      in.string(); // user agent
      in.string(); // forwarded for
      in.string(); // referer
    }
    in.string(); // key of a quota
    in.varUInt(); // depth
    if (through == TCP) {
      in.varUInt(); // patch
    }
    if (in.bool()) {
      in.bytes(TRACE_AND_SPAN_ID);
      in.string(); // state of the trace
      in.uint8(); // flags
    }
    return new ClientInfo(secondary, user, queryId);
  }
}
