package io.clickframe.internal.record;

import java.util.ArrayList;
import java.util.List;

/** Why columns do not fit; collected, so that one message names them all. */
final class Problems {
  private final List<String> lines = new ArrayList<>();

  void add(Place place, String problem) {
    lines.add(
        "%s: column '%s' is %s; %s"
            .formatted(place.target(), place.column(), place.type(), problem));
  }

  /** One that concerns no single column. */
  void add(String line) {
    lines.add(line);
  }

  int size() {
    return lines.size();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
