package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationText;
import java.util.ArrayList;
import java.util.List;

/** Sources whose rows are told apart by some columns, as their user says. */
final class DeclaredKeys {
  private DeclaredKeys() {}

  static RelationNode.Scan scan(RelationNode relation, List<String> columns) {
    CallSite site = CallSite.here();
    if (!(relation instanceof RelationNode.Scan scan)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call unique(%s) at %s: it says something of a source, and this store has steps already:\n%s\nCall it right behind the source"
              .formatted(String.join(", ", columns), site, RelationText.of(relation)));
    }
    List<List<String>> keys = new ArrayList<>(scan.keys());
    keys.add(columns);
    return new RelationNode.Scan(scan.source(), scan.cluster(), keys, site);
  }
}
