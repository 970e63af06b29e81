package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.query.QueryResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with answers that are of no more use. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  /** Lets go of its connection, which is closed if there is more to read. */
  static void close(QueryResponse response) {
    try {
      response.close();
    } catch (Exception e) {
      LOG.debug("Closing an answer failed", e);
    }
  }
}
