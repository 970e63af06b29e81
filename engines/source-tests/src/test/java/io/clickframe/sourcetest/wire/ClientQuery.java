package io.clickframe.sourcetest.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query.
 *
 * @param id the client's; may be empty
 * @param info who asks
 * @param settings those that differ from their defaults, with their values as text
 * @param stage how far it shall be computed
 * @param compressed whether blocks go in frames, both ways
 * @param text the SQL
 */
record ClientQuery(
    String id,
    ClientInfo info,
    Map<String, String> settings,
    long stage,
    boolean compressed,
    String text) {
  /** The stage after which nothing is left to do. */
  static final int COMPLETE = 2;

  /** The stage after which the results of several servers can be merged. */
  static final int WITH_MERGEABLE_STATE = 1;

  private static final String DELAY = "interactive_delay";
  private static final String USUAL_DELAY = "100000";

  /** How often the client wants to hear of the query. */
  Duration delay() {
    return Duration.of(
        Long.parseLong(settings.getOrDefault(DELAY, USUAL_DELAY)), ChronoUnit.MICROS);
  }

  static ClientQuery read(WireInput in) throws IOException {
    String id = in.string();
    ClientInfo info = ClientInfo.read(in);
    Map<String, String> settings = new LinkedHashMap<>();
    for (String name = in.string(); !name.isEmpty(); name = in.string()) {
      in.varUInt(); // flags
      settings.put(name, in.string());
    }
    in.string(); // proof that a server of the cluster asks, which there is none of
    return new ClientQuery(id, info, settings, in.varUInt(), in.varUInt() != 0, in.string());
  }
}
