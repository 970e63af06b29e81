package io.clickframe.engine.chdb.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.EngineUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, x86_64, macos-x64",
    "Mac OS X, aarch64, macos-arm64"
  })
  void knowsWhereLibchdbIsBuilt(String os, String arch, String id) {
    assertThat(Platform.of(os, arch).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, i386", "Linux, riscv64", "FreeBSD, amd64"})
  void refusesOthersByName(String os, String arch) {
    assertThatThrownBy(() -> Platform.of(os, arch))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("built for linux-x64, linux-arm64, macos-arm64, macos-x64")
        .hasMessageContaining("runs on " + os + " " + arch)
        .hasMessageContaining("or a ClickHouse server");
  }
}
