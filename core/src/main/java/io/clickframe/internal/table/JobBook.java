package io.clickframe.internal.table;

import io.clickframe.lifecycle.JobOptions;
import io.clickframe.lifecycle.Preservation;
import io.clickframe.result.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs that have tables or may get some, and what was said in advance of some. Thread-safe. */
public final class JobBook {
  private static final long UNSAID = -1;

  private final Ledger ledger;

  JobBook(Ledger ledger) {
    this.ledger = ledger;
  }

  /** All jobs by number. */
  public Map<Long, JobRow> all() {
    Map<Long, JobRow> jobs = new LinkedHashMap<>();
    rows("").forEach(job -> jobs.put(job.id(), job));
    return jobs;
  }

  /** One job. */
  public Optional<JobRow> find(long id) {
    return rows(" WHERE id = " + Long.toUnsignedString(id)).stream().findFirst();
  }

  /** Writes a job down, or what has changed of it. */
  public void write(JobRow job) {
    Instant ended = job.ended();
    ledger
        .sql()
        .run(
            "INSERT INTO clickframe._jobs SELECT {id:UInt64}, {name:String}, {keep:String},"
                + " {ttl:Int64}, fromUnixTimestamp64Milli({created:Int64}, 'UTC'),"
                + " fromUnixTimestamp64Milli({ended:Int64}, 'UTC'), {version:UInt64}, 0",
            Map.of(
                "id", Long.toUnsignedString(job.id()),
                "name", Ledger.escaped(job.name()),
                "keep", job.preservation().name(),
                "ttl", Long.toString(job.timeToLive().toMillis()),
                "created", Long.toString(job.created().toEpochMilli()),
                "ended", Long.toString(ended == null ? 0 : ended.toEpochMilli()),
                "version", ledger.version()));
  }

  void strike(long id) {
    ledger
        .sql()
        .run(
            "INSERT INTO clickframe._jobs (id, version, gone) SELECT {id:UInt64},"
                + " {version:UInt64}, 1",
            Map.of("id", Long.toUnsignedString(id), "version", ledger.version()));
  }

  /** What was said in advance of jobs of a name. */
  public JobOptions registered(String name) {
    return ledger
        .sql()
        .rows(
            "SELECT preservation, ttl FROM clickframe._job_options FINAL"
                + " WHERE name = {name:String}",
            Map.of("name", Ledger.escaped(name)),
            JobBook::options)
        .stream()
        .findFirst()
        .orElse(JobOptions.defaults());
  }

  /** Says something of all jobs of a name that begin from now on. */
  public void register(String name, JobOptions options) {
    Preservation keep = options.preservation();
    Duration ttl = options.timeToLive();
    ledger
        .sql()
        .run(
            "INSERT INTO clickframe._job_options SELECT {name:String}, {keep:String}, {ttl:Int64},"
                + " {version:UInt64}",
            Map.of(
                "name", Ledger.escaped(name),
                "keep", keep == null ? "" : keep.name(),
                "ttl", Long.toString(ttl == null ? UNSAID : ttl.toMillis()),
                "version", ledger.version()));
  }

  private List<JobRow> rows(String where) {
    return ledger
        .sql()
        .rows(
            "SELECT id, name, preservation, ttl, created, ended FROM clickframe._jobs FINAL"
                + where,
            JobBook::job);
  }

  private static JobRow job(Row row) {
    Instant ended = EngineSql.instant(row, 5);
    return new JobRow(
        row.getLong(0),
        EngineSql.text(row, 1),
        Preservation.valueOf(EngineSql.text(row, 2)),
        Duration.ofMillis(row.getLong(3)),
        EngineSql.instant(row, 4),
        ended.equals(Instant.EPOCH) ? null : ended);
  }

  private static JobOptions options(Row row) {
    JobOptions options = JobOptions.defaults();
    if (!EngineSql.text(row, 0).isEmpty()) {
      options = options.preservation(Preservation.valueOf(EngineSql.text(row, 0)));
    }
    return row.getLong(1) == UNSAID
        ? options
        : options.timeToLive(Duration.ofMillis(row.getLong(1)));
  }
}
