package io.clickframe.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.testing.TestMemory;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.UInt4Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddressReadersTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void readsUuidsFromTheirWrittenOrder() {
    FixedSizeBinaryVector vector = sixteen("00112233445566778899aabbccddeeff", null);

    assertThat(Readings.of("Nullable(UUID)", vector))
        .containsExactly(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), null);
  }

  @Test
  void readsIpv4FromItsNumber() throws Exception {
    UInt4Vector vector = memory.keep(new UInt4Vector("x", memory.allocator()));
    vector.setSafe(0, 0x01020304);
    vector.setSafe(1, -1);
    vector.setValueCount(2);

    assertThat(Readings.of("IPv4", vector))
        .containsExactly(InetAddress.getByName("1.2.3.4"), InetAddress.getByName("255.255.255.255"))
        .hasOnlyElementsOfType(Inet4Address.class);
  }

  @Test
  void keepsIpv6AlsoWhenItMapsAnIpv4Address() throws Exception {
    FixedSizeBinaryVector vector =
        sixteen("00000000000000000000ffff01020304", "20010db8000000000000000000000001");

    List<?> addresses = Readings.of("IPv6", vector);

    assertThat(addresses).hasOnlyElementsOfType(Inet6Address.class);
    assertThat(((Inet6Address) addresses.getFirst()).getAddress())
        .isEqualTo(HexFormat.of().parseHex("00000000000000000000ffff01020304"));
    assertThat(addresses.get(1)).isEqualTo(InetAddress.getByName("2001:db8::1"));
  }

  private FixedSizeBinaryVector sixteen(String first, @Nullable String second) {
    FixedSizeBinaryVector vector =
        memory.keep(new FixedSizeBinaryVector("x", memory.allocator(), 16));
    vector.setSafe(0, HexFormat.of().parseHex(first));
    if (second == null) {
      vector.setNull(1);
    } else {
      vector.setSafe(1, HexFormat.of().parseHex(second));
    }
    vector.setValueCount(2);
    return vector;
  }
}
