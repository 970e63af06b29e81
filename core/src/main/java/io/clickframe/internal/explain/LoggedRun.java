package io.clickframe.internal.explain;

import io.clickframe.explain.EngineProfile;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.List;
import java.util.Map;

/** What a server that cannot measure operators has in its log of statements, if it may be read. */
final class LoggedRun {
  private static final String FIGURES =
      "arrayJoin([('nanos', query_duration_ms * 1000000), ('rows', read_rows), ('bytes',"
          + " read_bytes), ('memory', memory_usage)])";

  private LoggedRun() {}

  /**
   * Runs a statement, whose rows go nowhere, and looks it up.
   *
   * @param why operators are not known
   */
  static EngineProfile profile(Engine engine, SqlStatement statement, String why) {
    String mark = EngineEvents.mark();
    engine.run(
        statement
            .withText(statement.text() + "\nFORMAT Null")
            .withSettings(Map.of("log_comment", "'" + mark + "'")));
    Map<String, Long> logged = EngineEvents.logged(engine, mark, FIGURES, "");
    return new EngineProfile(
        EngineProfile.UNKNOWN,
        figure(logged, "nanos"),
        figure(logged, "rows"),
        figure(logged, "bytes"),
        figure(logged, "memory"),
        Map.of(),
        List.of(),
        why);
  }

  private static long figure(Map<String, Long> logged, String name) {
    return logged.getOrDefault(name, EngineProfile.UNKNOWN);
  }
}
