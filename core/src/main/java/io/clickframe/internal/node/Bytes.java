package io.clickframe.internal.node;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes. */
public final class Bytes {
  private final byte[] bytes;

  Bytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** The bytes as lower-case hexadecimal digits, two a byte. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "0x" + hex();
  }
}
