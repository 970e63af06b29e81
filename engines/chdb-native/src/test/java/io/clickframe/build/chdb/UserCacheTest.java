package io.clickframe.build.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void isInTheHomeFolderOnLinux() {
    assertThat(UserCache.of(Map.of(), "Linux", HOME).root())
        .isEqualTo(Path.of("/home/ada/.cache/clickframe"));
  }

  @Test
  void isInTheLibraryFolderOnMacOs() {
    assertThat(UserCache.of(Map.of("XDG_CACHE_HOME", "/x"), "Mac OS X", HOME).root())
        .isEqualTo(Path.of("/home/ada/Library/Caches/clickframe"));
  }

  @Test
  void followsTheEnvironment() {
    assertThat(UserCache.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", HOME).root())
        .isEqualTo(Path.of("/x/clickframe"));
    assertThat(
            UserCache.of(Map.of("XDG_CACHE_HOME", "/x", "CLICKFRAME_CACHE", "/y"), "Mac OS X", HOME)
                .root())
        .isEqualTo(Path.of("/y"));
  }

  @Test
  void takesEmptyVariablesForUnset() {
    assertThat(
            UserCache.of(Map.of("XDG_CACHE_HOME", "", "CLICKFRAME_CACHE", ""), "Linux", HOME)
                .root())
        .isEqualTo(Path.of("/home/ada/.cache/clickframe"));
  }
}
