package io.clickframe.engine.chdb.internal.load;

import io.clickframe.error.EngineUnavailableException;
import io.clickframe.error.ErrorCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The platforms that libchdb is built for. */
public enum Platform {
  LINUX_X64("linux-x64"),
  LINUX_ARM64("linux-arm64"),
  MACOS_ARM64("macos-arm64"),
  MACOS_X64("macos-x64");

  private final String id;

  Platform(String id) {
    this.id = id;
  }

  /** The name used in folders and jar classifiers, for example {@code linux-x64}. */
  public String id() {
    return id;
  }

  /**
   * The platform of a JVM.
   *
   * @param os as in the system property {@code os.name}
   * @param arch as in the system property {@code os.arch}
   * @throws EngineUnavailableException if there is no libchdb for it
   */
  static Platform of(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    boolean x64 = arch.equals("amd64") || arch.equals("x86_64");
    boolean arm64 = arch.equals("aarch64") || arch.equals("arm64");
    if (system.startsWith("linux") && (x64 || arm64)) {
      return x64 ? LINUX_X64 : LINUX_ARM64;
    }
    if (system.startsWith("mac") && (x64 || arm64)) {
      return x64 ? MACOS_X64 : MACOS_ARM64;
    }
    String built = Arrays.stream(values()).map(Platform::id).collect(Collectors.joining(", "));
    throw new EngineUnavailableException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "The embedded engine cannot run here: libchdb is built for "
            + built
            + ", this JVM runs on "
            + os
            + " "
            + arch
            + ". Use a 64-bit JVM on one of these (on Windows: WSL), or a ClickHouse server.",
        null);
  }
}
