package io.clickframe.build.chdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedLibraryTest {
  @TempDir private Path folder;
  private Path pins;

  @BeforeEach
  void writePins() throws IOException {
    pins = folder.resolve("libchdb.properties");
    Files.writeString(
        pins,
        """
        version=1.2.3
        linux-x64.package=@chdb/lib-linux-x64-gnu
        linux-x64.file=libchdb.so
        linux-x64.integrity=sha512-AAAA
        linux-x64.sha256=bbbb
        linux-x64.size=7
        macos-x64.package=@chdb/lib-darwin-x64
        macos-x64.file=libchdb.so
        """);
  }

  @Test
  void readsOnePlatform() {
    assertThat(PinnedLibrary.read(pins, "1.2.3", "linux-x64"))
        .isEqualTo(
            new PinnedLibrary(
                "1.2.3",
                "linux-x64",
                "@chdb/lib-linux-x64-gnu",
                "libchdb.so",
                "sha512-AAAA",
                "bbbb",
                7));
  }

  @Test
  void rejectsAnotherVersion() {
    assertThatThrownBy(() -> PinnedLibrary.read(pins, "1.2.4", "linux-x64"))
        .isInstanceOf(NativeBuildException.class)
        .hasMessage(
            "The build wants libchdb 1.2.4, but %s pins 1.2.3. Set both to the same version, with its hashes",
            pins);
  }

  @Test
  void rejectsAPlatformWithoutEngine() {
    assertThatThrownBy(() -> PinnedLibrary.read(pins, "1.2.3", "windows-x64"))
        .isInstanceOf(NativeBuildException.class)
        .hasMessage(
            "There is no native engine for the platform windows-x64. There is one for: linux-x64, macos-x64");
  }

  @Test
  void rejectsAPlatformWithoutHash() {
    assertThatThrownBy(() -> PinnedLibrary.read(pins, "1.2.3", "macos-x64"))
        .isInstanceOf(NativeBuildException.class)
        .hasMessage(
            "The native engine of macos-x64 is not pinned: %s has no macos-x64.integrity. CONTRIBUTING.md says how to pin it",
            pins);
  }
}
