package io.clickframe.explain;

import io.clickframe.internal.explain.Browser;
import io.clickframe.internal.explain.Page;
import io.clickframe.internal.explain.ReportFile;
import io.clickframe.internal.explain.ReportJson;
import java.nio.file.Path;

/** What is known of a chain or of its run, in the forms that people and programs read. */
public sealed interface Report permits Explanation, Profile {

  /**
   * All of it as JSON, one object. Its form is that of the version that it says, {@code
   * docs/manual/explain.md} describes it: names may be added within a version, never taken away.
   */
  default String toJson() {
    return ReportJson.of(this);
  }

  /** All of it as one HTML page that needs nothing else: no network, no other file. */
  default String toHtml() {
    return Page.of(this);
  }

  /**
   * Writes it to a file, replacing one that is there. The name's ending says how: {@code .html},
   * {@code .json}, {@code .txt}.
   *
   * @throws io.clickframe.error.ClickFrameException if the ending is another, or the file cannot be
   *     written
   */
  default void save(Path file) {
    ReportFile.write(this, file);
  }

  /**
   * Writes the page to a temporary file, which goes with the JVM, and shows it in the desktop's
   * browser.
   *
   * @return the file
   * @throws io.clickframe.error.ClickFrameException if there is no desktop; then the file is there
   *     all the same, and the message says where
   */
  default Path openInBrowser() {
    return Browser.open(this);
  }
}
