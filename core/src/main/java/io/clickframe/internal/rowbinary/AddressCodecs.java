package io.clickframe.internal.rowbinary;

import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs and network addresses. */
final class AddressCodecs {
  private AddressCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "UUID" ->
          ScalarCodec.exact(
              type,
              UUID.class,
              (out, value) -> {
                out.putLong(value.getMostSignificantBits());
                out.putLong(value.getLeastSignificantBits());
              },
              in -> new UUID(in.getLong(), in.getLong()));
      case "IPv4" ->
          ScalarCodec.exact(
              type,
              Inet4Address.class,
              (out, value) -> out.putInt(ByteBuffer.wrap(value.getAddress()).getInt()),
              in -> ipv4(in.getInt()));
      case "IPv6" ->
          new ScalarCodec<>(
              type,
              Inet6Address.class,
              AddressCodecs::toIpv6,
              (out, value) -> out.putBytes(value.getAddress()),
              in -> ipv6(in.getBytes(16)));
      default -> null;
    };
  }

  private static Inet6Address toIpv6(Object value) {
    return switch (value) {
      case Inet6Address address -> address;
      case Inet4Address address -> {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        System.arraycopy(address.getAddress(), 0, bytes, 12, 4);
        yield ipv6(bytes);
      }
      default -> throw RefusedValue.wrongClass(value, "an InetAddress");
    };
  }

  private static Inet4Address ipv4(int bits) {
    try {
      return (Inet4Address)
          InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an IPv4 address", e);
    }
  }

  /** Never an Inet4Address, also for addresses that map one: the type is IPv6. */
  private static Inet6Address ipv6(byte[] bytes) {
    try {
      return Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an IPv6 address", e);
    }
  }
}
