package io.clickframe.sourcetest.wire;

import java.io.IOException;

/**
 * How a client begins.
 *
 * @param client its name
 * @param major version
 * @param minor version
 * @param revision the newest revision of the protocol that it speaks
 * @param database where names without one are looked up; may be empty
 * @param user who connects
 * @param password in clear text
 */
record ClientHello(
    String client,
    long major,
    long minor,
    long revision,
    String database,
    String user,
    String password) {

  static ClientHello read(WireInput in) throws IOException {
    return new ClientHello(
        in.string(),
        in.varUInt(),
        in.varUInt(),
        in.varUInt(),
        in.string(),
        in.string(),
        in.string());
  }
}
