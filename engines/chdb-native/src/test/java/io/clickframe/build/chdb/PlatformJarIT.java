package io.clickframe.build.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The jar a user gets, on a class path of its own. */
class PlatformJarIT {
  private static final String FOLDER =
      "io/clickframe/engine/chdb/native/" + System.getProperty("clickframe.platform") + "/";

  @Test
  void carriesTheLibraryItDescribes() throws Exception {
    URL jar = Path.of(System.getProperty("clickframe.platform.jar")).toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null)) {
      Properties description = new Properties();
      try (InputStream in = loader.getResourceAsStream(FOLDER + "libchdb.properties")) {
        assertThat(in).isNotNull();
        description.load(in);
      }
      assertThat(description).containsOnlyKeys("version", "file", "size", "sha256");

      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = loader.getResourceAsStream(FOLDER + description.getProperty("file"))) {
        assertThat(in).isNotNull();
        long size = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        assertThat(size).isEqualTo(Long.parseLong(description.getProperty("size")));
      }
      assertThat(HexFormat.of().formatHex(digest.digest()))
          .isEqualTo(description.getProperty("sha256"));
    }
  }
}
