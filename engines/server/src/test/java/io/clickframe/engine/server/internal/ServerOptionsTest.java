package io.clickframe.engine.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8123, false",
    "http://127.0.0.1:8123, false",
    "http://[::1]:8123, false",
    "https://ch-1.example.com:8443, true",
    "http://192.168.1.2:8123, true"
  })
  void compressesWhatCrossesANetwork(URI address, boolean compressed) {
    assertThat(ServerOptions.of(List.of(address)).compression()).isEqualTo(compressed);
  }

  @ParameterizedTest
  @CsvSource("http://localhost:8123, https://ch-1.example.com:8443")
  void oneAddressThatIsFarIsEnough(URI near, URI far) {
    assertThat(ServerOptions.of(List.of(near, far)).compression()).isTrue();
  }
}
