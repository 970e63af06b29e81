package io.clickframe.engine.server.internal;

import io.clickframe.internal.engine.EngineErrors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a statement, again if its {@link Fault} allows that. Thread-safe. */
final class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final long FIRST_WAIT_MILLIS = 100;

  private final Endpoints endpoints;
  private final int retries;

  Attempts(Endpoints endpoints, int retries) {
    this.endpoints = endpoints;
    this.retries = retries;
  }

  /** Sends a statement to one address; what it throws is the client's. */
  @FunctionalInterface
  interface Sending<T> {
    T send(ServerRun.Attempt attempt);
  }

  /**
   * Sends a statement until there is an answer, or no further attempt is allowed.
   *
   * @param place where it runs; a session is lost with its connection, so there is one attempt
   * @param readsOnly whether it changes nothing
   * @param errors says what is wrong to people
   */
  <T> T run(
      ServerRun run, Place place, boolean readsOnly, ServerErrors errors, Sending<T> sending) {
    Endpoint only = place.endpoint();
    // Each address once, and as often again as is allowed.
    int most = only == null ? endpoints.size() + retries : 1;
    for (int attempt = 1; ; attempt++) {
      Endpoint endpoint = only == null ? endpoints.next() : only;
      try {
        T answer = sending.send(run.begin(endpoint));
        endpoint.wake();
        return answer;
      } catch (RuntimeException e) {
        RuntimeException failure = ServerErrors.unwrapped(e);
        if (run.isCancelled()) {
          throw EngineErrors.cancelled(errors.shown());
        }
        Fault fault = Fault.of(failure);
        if (fault.isOfTheAddress()) {
          endpoint.rest();
        }
        if (attempt >= most || !fault.mayTryAgain(readsOnly)) {
          throw errors.of(failure, endpoint, readsOnly);
        }
        LOG.debug("Attempt {} at {} failed, trying again: {}", attempt, endpoint, fault);
        pause(run, errors, attempt);
      }
    }
  }

  private static void pause(ServerRun run, ServerErrors errors, int attempt) {
    long wait = FIRST_WAIT_MILLIS << Math.min(attempt - 1, 5);
    try {
      // By chance, so that many clients do not come back at once.
      TimeUnit.MILLISECONDS.sleep(wait / 2 + ThreadLocalRandom.current().nextLong(wait));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.cancel();
      throw EngineErrors.cancelled(errors.shown());
    }
  }
}
