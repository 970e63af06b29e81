package io.clickframe.internal.explain;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.explain.Explain;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.explain.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reports as files. */
public final class ReportFile {
  private ReportFile() {}

  /** Writes one; the name's ending says how. */
  public static void write(Report report, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String text =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "html" -> report.toHtml();
          case "json" -> report.toJson() + "\n";
          case "txt" -> text(report) + "\n";
          default ->
              throw new ClickFrameException(
                  ErrorCode.INVALID_ARGUMENT,
                  "Cannot save to %s: found another ending than .html, .json or .txt"
                      .formatted(file));
        };
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot save to %s: %s. Check that the folder is there and may be written to"
              .formatted(file, e),
          e);
    }
  }

  private static String text(Report report) {
    return switch (report) {
      case Explanation explanation -> explanation.text(Explain.ALL);
      case Profile profile -> profile.toString();
    };
  }
}
