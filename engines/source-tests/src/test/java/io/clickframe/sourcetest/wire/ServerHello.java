package io.clickframe.sourcetest.wire;

import java.io.IOException;

/**
 * How the server answers a client that it lets in.
 *
 * @param name of the server
 * @param major version
 * @param minor version
 * @param timezone in which it shows times
 * @param displayName its name for people
 * @param patch version
 */
record ServerHello(
    String name, long major, long minor, String timezone, String displayName, long patch) {
  /** The revision of the protocol that is spoken. */
  static final int REVISION = 54450;

  void write(WireOutput out) throws IOException {
    ServerPacket.HELLO
        .write(out)
        .string(name)
        .varUInt(major)
        .varUInt(minor)
        .varUInt(REVISION)
        .string(timezone)
        .string(displayName)
        .varUInt(patch);
  }
}
