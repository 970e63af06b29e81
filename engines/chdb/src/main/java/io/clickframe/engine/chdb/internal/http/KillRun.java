package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.TextResult;
import io.clickframe.internal.engine.TextRows;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stops statements by their clients' ids: the engine knows them by others. */
final class KillRun {
  private final RunningQueries queries;

  KillRun(RunningQueries queries) {
    this.queries = queries;
  }

  void run(Run run, KillText kill) throws IOException, Refusal {
    run.applied().set(_ -> false);
    Map<String, String> ids = queries.byMark();
    List<String> found =
        matching(run, kill, ids).stream()
            .filter(id -> !id.equals(run.request().queryId()))
            .toList();
    String rows =
        "SELECT '"
            + status(kill.mode())
            + "' AS kill_status, query_id, user, query FROM "
            + ProcessList.table(ids)
            + " WHERE has(CAST("
            + found.stream().map(RawText::literal).collect(Collectors.joining(", ", "[", "]"))
            + " AS Array(String)), query_id) "
            + kill.rest();
    OutputFormat format = OutputFormat.of(run.request().format(), "", Map.of());
    TextResult result = run.connection().run(run.query(rows), format.name());
    if (kill.mode() != KillText.Mode.TEST) {
      found.forEach(queries::cancel);
    }
    if (kill.mode() == KillText.Mode.SYNC) {
      awaitEnds(found);
    }
    run.progress().add(result.counts());
    run.output().begin(format);
    run.output().write(result.bytes(), 0, result.bytes().length);
    run.output().finish();
  }

  private static List<String> matching(Run run, KillText kill, Map<String, String> ids) {
    String sql = "SELECT query_id FROM " + ProcessList.table(ids) + " WHERE " + kill.condition();
    return TextRows.rows(run.connection().run(run.query(sql), TextRows.FORMAT).bytes()).stream()
        .map(row -> RawText.encode(row.getFirst()))
        .toList();
  }

  private static String status(KillText.Mode mode) {
    return switch (mode) {
      case SYNC -> "finished";
      case ASYNC -> "waiting";
      case TEST -> "unknown_status";
    };
  }

  private void awaitEnds(List<String> ids) throws Refusal {
    try {
      for (String id : ids) {
        queries.awaitEnd(id);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(394, "QUERY_WAS_CANCELLED", "Interrupted while statements ended");
    }
  }
}
