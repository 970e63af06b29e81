package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.TextResult;
import java.io.IOException;

/** Runs a statement whose result is kept whole in memory. */
final class WholeRun {
  private WholeRun() {}

  static void run(Run run, String sql, OutputFormat format) throws IOException {
    TextResult result = run.connection().run(run.query(sql), format.name());
    run.progress().add(result.counts());
    run.output().begin(format);
    run.output().write(result.bytes(), 0, result.bytes().length);
    run.output().finish();
  }
}
