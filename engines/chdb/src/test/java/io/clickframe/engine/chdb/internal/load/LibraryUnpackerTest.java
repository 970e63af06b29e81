package io.clickframe.engine.chdb.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.engine.chdb.ChildJvm;
import io.clickframe.error.EngineUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryUnpackerTest {
  private static final byte[] LIBRARY = new byte[40_000_000];

  static {
    new Random(1).nextBytes(LIBRARY);
  }

  @TempDir Path folder;

  @Test
  void processesThatStartAtOnceAllGetTheWholeFile() throws Exception {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), LIBRARY);
    Path cache = folder.resolve("cache");
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      children.add(
          ChildJvm.start(Unpack.class, List.of(), Map.of(), jar.toString(), cache.toString()));
    }
    for (Process child : children) {
      assertThat(ChildJvm.output(child)).contains(PackedJar.sha256(LIBRARY));
    }
    assertThat(filesIn(cache)).containsExactlyInAnyOrder("libchdb.so", "libchdb.so.lock");
  }

  static final class Unpack {
    public static void main(String[] arguments) throws IOException {
      Surroundings surroundings =
          PackedJar.surroundings(Path.of(arguments[0]), Map.of("CLICKFRAME_CACHE", arguments[1]));
      Path found = new LibraryLocator(surroundings).locate();
      System.out.println(PackedJar.sha256(Files.readAllBytes(found)));
    }
  }

  @Test
  void unpacksOnlyOnce() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), new byte[] {1, 2, 3});
    Path first = locate(jar, folder.resolve("cache"));
    var written = Files.getLastModifiedTime(first);
    assertThat(locate(jar, folder.resolve("cache"))).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
  }

  @Test
  void halfAFileInTheCacheIsReplaced() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), new byte[] {1, 2, 3});
    Path place = folder.resolve("cache/chdb/" + PackedJar.VERSION + "/linux-x64/libchdb.so");
    Files.createDirectories(place.getParent());
    Files.write(place, new byte[] {1});
    assertThat(locate(jar, folder.resolve("cache"))).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void damagedJarLeavesNothingBehind() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), new byte[] {1, 2, 3}, "00ff", 3);
    Path cache = folder.resolve("cache");
    assertThatThrownBy(() -> locate(jar, cache))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("The platform jar with libchdb is damaged")
        .hasMessageContaining("has 3 bytes with SHA-256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abc")
        .hasMessageContaining("expected 3 bytes with 00ff");
    assertThat(filesIn(cache)).containsExactly("libchdb.so.lock");
  }

  @Test
  void jarWithoutItsLibraryIsDamaged() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), new byte[] {1}, "00", -5);
    assertThatThrownBy(() -> locate(jar, folder.resolve("cache")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void cacheThatCannotBeWrittenNamesTheCure() throws IOException {
    Path jar = PackedJar.write(folder.resolve("platform.jar"), new byte[] {1, 2, 3});
    Path blocked = Files.createFile(folder.resolve("blocked"));
    assertThatThrownBy(() -> locate(jar, blocked.resolve("cache")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("Cannot unpack libchdb (3 bytes) to " + blocked)
        .hasMessageContaining("CLICKFRAME_CACHE");
  }

  private static Path locate(Path jar, Path cache) throws IOException {
    return new LibraryLocator(
            PackedJar.surroundings(jar, Map.of("CLICKFRAME_CACHE", cache.toString())))
        .locate();
  }

  private static List<String> filesIn(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).toList();
    }
  }
}
