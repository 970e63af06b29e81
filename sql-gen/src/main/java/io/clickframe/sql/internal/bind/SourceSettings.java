package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.SqlStatement;
import java.util.List;

/** The settings that a statement's sources need. Stateless. */
final class SourceSettings {
  private SourceSettings() {}

  static SqlStatement on(SqlStatement statement, List<SourceNode> sources) {
    SqlStatement set = statement;
    for (SourceNode source : sources) {
      set = set.withSettings(source.settings()).withSettings(EngineDefects.settings(source));
    }
    for (SourceNode source : sources) {
      if (source instanceof ReaderSource) { // last: no other one has less patience with it
        set = set.withSettings(source.settings());
      }
    }
    return set;
  }
}
