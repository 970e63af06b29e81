package io.clickframe.internal.reader;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.UInt4Vector;
import org.jspecify.annotations.Nullable;

/** UUIDs and network addresses. */
final class AddressReaders {
  private AddressReaders() {}

  static @Nullable ValueReader open(Source source) {
    return switch (source.type().family()) {
      case "UUID" ->
          source.scalar(UUID.class, FixedSizeBinaryVector.class, (v, row) -> uuid(v.get(row)));
      case "IPv4" ->
          source.scalar(Inet4Address.class, UInt4Vector.class, (v, row) -> ipv4(v.get(row)));
      case "IPv6" ->
          source.scalar(
              Inet6Address.class, FixedSizeBinaryVector.class, (v, row) -> ipv6(v.get(row)));
      default -> null;
    };
  }

  private static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static Inet4Address ipv4(int bits) {
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(bits).array();
    try {
      return (Inet4Address) InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }

  /** Never an Inet4Address, also for addresses that map one: the column's type is IPv6. */
  private static Inet6Address ipv6(byte[] bytes) {
    try {
      return Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an IPv6 address", e);
    }
  }
}
