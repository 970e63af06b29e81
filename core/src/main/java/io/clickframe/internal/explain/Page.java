package io.clickframe.internal.explain;

import io.clickframe.explain.Report;

/** Reports as HTML pages. */
public final class Page {
  private Page() {}

  /** All of it as one page. */
  public static String of(Report report) {
    return "<!doctype html><pre>" + report.toJson() + "</pre>";
  }
}
