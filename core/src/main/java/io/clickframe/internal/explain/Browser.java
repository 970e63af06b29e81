package io.clickframe.internal.explain;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.explain.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows reports in the desktop's browser. */
public final class Browser {
  private Browser() {}

  /** Writes the page to a temporary file and shows it. */
  public static Path open(Report report) {
    Path file;
    try {
      file = Files.createTempFile("clickframe-", ".html");
    } catch (IOException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot make a temporary file: " + e, e);
    }
    file.toFile().deleteOnExit();
    ReportFile.write(report, file);
    List<String> command = command(file.toUri().toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new ClickFrameException(
          ErrorCode.UNSUPPORTED,
          "Cannot open a browser with '%s'; the page is in %s".formatted(command.getFirst(), file),
          e);
    }
    return file;
  }

  /** Not by java.awt.Desktop: it may hang without a display, and is not in every runtime. */
  private static List<String> command(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
