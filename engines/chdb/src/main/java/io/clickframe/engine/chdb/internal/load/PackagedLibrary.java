package io.clickframe.engine.chdb.internal.load;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A library inside a platform jar.
 *
 * @param version the library's version
 * @param content where its bytes are
 * @param size how many bytes it has
 * @param sha256 their SHA-256, in lower-case hexadecimal
 */
record PackagedLibrary(String version, URL content, long size, String sha256) {
  private static final String ROOT = "io/clickframe/engine/chdb/native/";
  private static final String PROPERTIES = "libchdb.properties";

  /** Where the class path is searched, for messages. */
  static String place(Platform platform) {
    return ROOT + platform.id() + "/" + PROPERTIES;
  }

  /** The library on the class path, or null if no platform jar is there. */
  static @Nullable PackagedLibrary find(Surroundings surroundings, Platform platform) {
    ClassLoader loader = surroundings.resources();
    URL properties = loader == null ? null : loader.getResource(place(platform));
    if (loader == null || properties == null) {
      return null;
    }
    Properties read = new Properties();
    try (InputStream in = properties.openStream()) {
      read.load(in);
    } catch (IOException e) {
      throw damaged(properties, "it cannot be read", e);
    }
    String file = required(read, "file", properties);
    URL content = loader.getResource(ROOT + platform.id() + "/" + file);
    if (content == null) {
      throw damaged(properties, "the jar lacks " + file, null);
    }
    try {
      return new PackagedLibrary(
          required(read, "version", properties),
          content,
          Long.parseLong(required(read, "size", properties)),
          required(read, "sha256", properties));
    } catch (NumberFormatException e) {
      throw damaged(properties, "size is no number", e);
    }
  }

  private static String required(Properties properties, String key, URL from) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw damaged(from, "it has no " + key, null);
    }
    return value.strip();
  }

  private static EngineUnavailableException damaged(
      URL where, String reason, @Nullable Throwable cause) {
    return new EngineUnavailableException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "The platform jar with libchdb is damaged: " + where + ": " + reason + ".",
        cause);
  }
}
