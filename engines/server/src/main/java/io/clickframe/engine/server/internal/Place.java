package io.clickframe.engine.server.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where statements run.
 *
 * @param endpoint the only address that they go to, or null for whichever can be reached
 * @param session the session that they run in, or null for none
 */
record Place(@Nullable Endpoint endpoint, @Nullable String session) {
  /** Anywhere. */
  static final Place ANY = new Place(null, null);

  /** In a new session: what was made in it is at one address only. */
  static Place session(Endpoint endpoint) {
    return new Place(endpoint, "clickframe-" + UUID.randomUUID());
  }
}
