package io.clickframe.build.chdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.build.chdb.BuildProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeBuildTest {
  @TempDir private Path folder;
  private BuildProcess build;

  @BeforeEach
  void prepare() throws Exception {
    build = new BuildProcess(folder).prepare();
  }

  @Test
  void fetchesOncePerUser() throws Exception {
    assertThat(build.fetch().exit()).isZero();
    assertThat(build.fetch()).isEqualTo(new Outcome(0, ""));
    assertThat(build.npmCalls()).containsExactly("@chdb/lib-linux-x64-gnu@1.2.3");
    assertThat(build.library()).hasContent(BuildProcess.LIBRARY_TEXT);
    assertThat(build.cached()).containsExactly("linux-x64", "linux-x64/libchdb.so");
  }

  @Test
  void fetchesOnceWhenTwoBuildsStartTogether() throws Exception {
    Process first = build.startFetch();
    Process second = build.startFetch();
    assertThat(BuildProcess.outcome(first).exit()).isZero();
    assertThat(BuildProcess.outcome(second).exit()).isZero();
    assertThat(build.npmCalls()).hasSize(1);
    assertThat(build.library()).hasContent(BuildProcess.LIBRARY_TEXT);
  }

  @Test
  void clearsWhatAKilledBuildLeft() throws Exception {
    Path left = folder.resolve("cache/chdb/1.2.3/.fetch-linux-x64/package");
    Files.createDirectories(left);
    Files.writeString(left.resolve("libchdb.so"), "half");
    assertThat(build.fetch().exit()).isZero();
    assertThat(build.cached()).containsExactly("linux-x64", "linux-x64/libchdb.so");
  }

  @Test
  void rejectsAnArchiveWithAnotherHash() throws Exception {
    String found = Hashes.integrity(folder.resolve("archive.tgz"));
    build.writePins("sha512-AAAA", "unused");
    Outcome outcome = build.fetch();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("@chdb/lib-linux-x64-gnu@1.2.3 is not what was pinned, so it was deleted.")
        .contains("found:  " + found)
        .contains("pinned: sha512-AAAA");
    assertThat(build.cached()).isEmpty();
  }

  @Test
  void rejectsALibraryWithAnotherHash() throws Exception {
    build.writePins(Hashes.integrity(folder.resolve("archive.tgz")), "abcd");
    Outcome outcome = build.fetch();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("libchdb.so in @chdb/lib-linux-x64-gnu@1.2.3 is not what was pinned")
        .contains("pinned: abcd");
    assertThat(build.cached()).isEmpty();
  }

  @Test
  void saysThatNpmIsMissing() throws Exception {
    Files.delete(build.commands().resolve("npm"));
    Outcome outcome = build.fetch();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains(
            "npm is not installed, and @chdb/lib-linux-x64-gnu@1.2.3 is fetched with it. Install Node.js with npm");
    assertThat(build.cached()).isEmpty();
  }

  @Test
  void saysThatNpmFailed() throws Exception {
    Files.writeString(build.commands().resolve("npm"), "#!/bin/sh\necho no network\nexit 3\n");
    Outcome outcome = build.fetch();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("no network")
        .contains("npm could not fetch @chdb/lib-linux-x64-gnu@1.2.3 (exit code 3, 0 archives)");
  }

  @Test
  void makesTheJarOnce() throws Exception {
    Path jar = folder.resolve("platform.jar");
    assertThat(build.jar(jar).exit()).isZero();
    FileTime before = FileTime.fromMillis(0);
    Files.setLastModifiedTime(jar, before);
    assertThat(build.jar(jar).exit()).isZero();
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(before);
    assertThat(entry(jar, "io/clickframe/engine/chdb/native/linux-x64/libchdb.so"))
        .isEqualTo(BuildProcess.LIBRARY_TEXT);
    assertThat(entry(jar, "io/clickframe/engine/chdb/native/linux-x64/libchdb.properties"))
        .isEqualTo(
            "version=1.2.3\nfile=libchdb.so\nsize=%d\nsha256=%s\n",
            Files.size(build.library()), Hashes.sha256(build.library()));
  }

  @Test
  void makesTheJarAgainForAnotherLibrary() throws Exception {
    Path jar = folder.resolve("platform.jar");
    try (ZipOutputStream old = new ZipOutputStream(Files.newOutputStream(jar))) {
      old.putNextEntry(
          new ZipEntry("io/clickframe/engine/chdb/native/linux-x64/libchdb.properties"));
      old.write("version=1.2.2\n".getBytes(UTF_8));
    }
    assertThat(build.jar(jar).exit()).isZero();
    assertThat(entry(jar, "io/clickframe/engine/chdb/native/linux-x64/libchdb.so"))
        .isEqualTo(BuildProcess.LIBRARY_TEXT);
  }

  @Test
  void deletesACachedLibraryThatIsDamaged() throws Exception {
    build.fetch();
    Files.writeString(build.library(), BuildProcess.LIBRARY_TEXT.replace("hash", "HASH"));
    Path jar = folder.resolve("platform.jar");
    Outcome outcome = build.jar(jar);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("libchdb.so is damaged, so it was deleted; build again to fetch it anew.");
    assertThat(jar).doesNotExist();
    assertThat(build.library()).doesNotExist();
  }

  private static String entry(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
