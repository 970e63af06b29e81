package io.clickframe.internal.table;

import io.clickframe.error.ClickFrameException;
import io.clickframe.lifecycle.Preservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what others have left behind: tables of owners that are dead, and of jobs whose time is
 * over. Never tables that the ledger does not know, and never global ones. Thread-safe.
 */
public final class Reaper {
  private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

  private final Ledger ledger;
  private final JobBook jobs;
  private final OperationBook operations;
  private final Predicate<String> aliveHere;
  private final Predicate<Instant> fresh;

  /**
   * @param aliveHere whether an owner lives in this process
   * @param fresh whether a sign of life is recent enough
   */
  Reaper(
      Ledger ledger,
      JobBook jobs,
      OperationBook operations,
      Predicate<String> aliveHere,
      Predicate<Instant> fresh) {
    this.ledger = ledger;
    this.jobs = jobs;
    this.operations = operations;
    this.aliveHere = aliveHere;
    this.fresh = fresh;
  }

  /**
   * Drops what nobody answers for any more. A table that cannot be dropped stays in the ledger, and
   * the next call tries again.
   *
   * @return the names of the tables that were dropped
   */
  public List<String> reap() {
    Map<String, Instant> owners = ledger.owners();
    Map<Long, JobRow> known = jobs.all();
    Set<String> existing = ledger.existing();
    List<String> dropped = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    for (TableRow row : ledger.tables()) {
      boolean there = existing.contains(row.name().text());
      if (isOver(row, known, owners)) {
        if (drop(row.name()) && there) {
          dropped.add(row.name().text());
        }
      } else if (!there && !isAlive(row.owner(), owners)) {
        ledger.strike(row.name()); // its owner died before it was made
      } else {
        kept.add(row.owner());
      }
    }
    for (String owner : owners.keySet()) {
      if (!isAlive(owner, owners) && !kept.contains(owner)) {
        ledger.strikeOwner(owner);
      }
    }
    known.values().stream()
        .filter(this::hasExpired)
        .forEach(job -> {
          operations.strike(job.id());
          jobs.strike(job.id());
        });
    return dropped;
  }

  private boolean isOver(TableRow row, Map<Long, JobRow> known, Map<String, Instant> owners) {
    JobRow job = known.get(row.job());
    return switch (row.name().scope()) {
      case GLOBAL, FOREIGN -> false;
      case JOB -> job == null ? !isAlive(row.owner(), owners) : hasExpired(job);
      case TEMP, TEMP_NAMED ->
          (job != null && job.preservation() == Preservation.FULL)
              ? hasExpired(job) && !isAlive(row.owner(), owners)
              : !isAlive(row.owner(), owners);
    };
  }

  private boolean hasExpired(JobRow job) {
    return job.expires().isBefore(ledger.now());
  }

  private boolean isAlive(String owner, Map<String, Instant> owners) {
    Instant beat = owners.get(owner);
    return aliveHere.test(owner) || (beat != null && fresh.test(beat));
  }

  private boolean drop(TableName name) {
    try {
      Dropper.drop(ledger, name);
      return true;
    } catch (ClickFrameException e) {
      LOG.warn("Cannot drop the table {} yet, trying again later: {}", name, e.getMessage());
      return false;
    }
  }
}
