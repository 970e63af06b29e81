package io.clickframe;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.RelationText;
import io.clickframe.internal.source.ClusterFunctions;

/** Sources that are to be read by the nodes of a cluster, checked at the call. */
final class Clusters {
  private Clusters() {}

  static RelationNode.Scan scan(RelationNode relation, String name) {
    ClusterFunctions.requireName(name);
    CallSite site = CallSite.here();
    if (!(relation instanceof RelationNode.Scan scan)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot call cluster(\"%s\") at %s: it says how a source is read, and this store has steps already:\n%s\nCall it right behind the source, or for a whole context: context.cluster(\"%s\")"
              .formatted(name, site, RelationText.of(relation), name));
    }
    String reason = ClusterFunctions.reasonAgainst(scan.source());
    if (reason != null) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot read %s by the cluster '%s' at %s: %s. Leave cluster() out: then the node that takes the query reads it"
              .formatted(scan.source().label(), name, site, reason));
    }
    return new RelationNode.Scan(scan.source(), name, scan.keys(), site);
  }
}
