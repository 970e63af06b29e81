package io.clickframe.engine.chdb.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLocatorTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void systemPropertyWinsOverEverything() throws IOException {
    Path byProperty = file("by-property.so");
    Path byVariable = file("by-variable.so");
    Path jar = PackedJar.write(folder.resolve("platform.jar"), CONTENT);
    Surroundings packed =
        PackedJar.surroundings(jar, Map.of("CLICKFRAME_CHDB_LIBRARY", byVariable.toString()));
    Surroundings all =
        new Surroundings(
            with(packed.properties(), LibraryLocator.PROPERTY, byProperty.toString()),
            packed.environment(),
            packed.resources(),
            List.of());
    assertThat(locate(all)).isEqualTo(byProperty);
    assertThat(locate(packed)).isEqualTo(byVariable);
  }

  @Test
  void explicitSettingThatIsWrongIsNoReasonToLookElsewhere() throws IOException {
    file("cache/chdb/" + LibraryLocator.VERSION + "/linux-x64/libchdb.so");
    assertThatThrownBy(
            () ->
                locate(
                    linux(
                        Map.of(LibraryLocator.PROPERTY, "/no/such.so"),
                        Map.of("CLICKFRAME_CACHE", folder.resolve("cache").toString()))))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage(
            "The system property clickframe.chdb.library says that libchdb is at /no/such.so, but"
                + " no file is there. Correct it, or unset it to search the usual places.");
    assertThatThrownBy(
            () -> locate(linux(Map.of(), Map.of("CLICKFRAME_CHDB_LIBRARY", folder.toString()))))
        .hasMessageStartingWith("The environment variable CLICKFRAME_CHDB_LIBRARY says");
  }

  @Test
  void platformJarIsUnpackedIntoTheCache() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), CONTENT);
    Path found =
        locate(
            PackedJar.surroundings(
                jar, Map.of("CLICKFRAME_CACHE", folder.resolve("c").toString())));
    assertThat(found)
        .isEqualTo(folder.resolve("c/chdb/" + PackedJar.VERSION + "/linux-x64/libchdb.so"))
        .hasBinaryContent(CONTENT);
  }

  @Test
  void cacheComesBeforeSystemFolders() throws IOException {
    Path system = file("system/libchdb.so");
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.resolve("xdg").toString());
    assertThat(locate(linux(Map.of(), environment))).isEqualTo(system);
    Path cached = file("xdg/clickframe/chdb/" + LibraryLocator.VERSION + "/linux-x64/libchdb.so");
    assertThat(locate(linux(Map.of(), environment))).isEqualTo(cached);
  }

  @Test
  void cacheFolderFollowsThePlatformsCustom() {
    Map<String, String> home = Map.of("user.home", "/home/me");
    Surroundings plain = new Surroundings(home, Map.of(), null, List.of());
    assertThat(CacheFolder.library(plain, Platform.LINUX_ARM64, "1"))
        .isEqualTo(Path.of("/home/me/.cache/clickframe/chdb/1/linux-arm64/libchdb.so"));
    assertThat(CacheFolder.library(plain, Platform.MACOS_ARM64, "1"))
        .isEqualTo(Path.of("/home/me/Library/Caches/clickframe/chdb/1/macos-arm64/libchdb.so"));
  }

  @Test
  void absentLibraryListsEveryPlaceAndTheCure() {
    assertThatThrownBy(() -> locate(linux(Map.of(), Map.of("CLICKFRAME_CACHE", folder.toString()))))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("system property clickframe.chdb.library: not set")
        .hasMessageContaining("environment variable CLICKFRAME_CHDB_LIBRARY: not set")
        .hasMessageContaining("native/linux-x64/libchdb.properties: not there")
        .hasMessageContaining(
            folder + "/chdb/" + LibraryLocator.VERSION + "/linux-x64/libchdb.so: not there")
        .hasMessageContaining(folder.resolve("system") + "/libchdb.so: not there")
        .hasMessageContaining("io.clickframe:clickframe-chdb-native with the classifier linux-x64");
  }

  @Test
  void otherPlatformIsItsOwnError() {
    Surroundings windows =
        new Surroundings(
            Map.of("os.name", "Windows 11", "os.arch", "amd64"), Map.of(), null, List.of());
    assertThatThrownBy(() -> locate(windows))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("this JVM runs on Windows 11 amd64");
  }

  @Test
  void searchesForTheVersionThatTheBuildFetches() throws IOException {
    Path pom = Path.of("..", "..", "pom.xml");
    assertThat(Files.readString(pom))
        .contains("<chdb.version>" + LibraryLocator.VERSION + "</chdb.version>");
  }

  private static Path locate(Surroundings surroundings) {
    return new LibraryLocator(surroundings).locate();
  }

  private Surroundings linux(Map<String, String> properties, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(Map.of("os.name", "Linux", "os.arch", "amd64", "user.home", folder.toString()));
    return new Surroundings(all, environment, null, List.of(folder.resolve("system")));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(key, value);
    return more;
  }

  private Path file(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, CONTENT);
  }
}
