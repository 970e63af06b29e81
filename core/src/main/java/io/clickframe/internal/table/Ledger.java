package io.clickframe.internal.table;

import io.clickframe.result.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which tables this library has made and who answers for them, kept in the engine itself: whoever
 * opens the same storage reads the same ledger. Thread-safe.
 */
public final class Ledger {
  /** Where all tables live that this library makes. */
  public static final String DATABASE = "clickframe";

  /** So many tables that are gone may be forgotten at once. */
  private static final int STRUCK_OFF = 5_000;

  /**
   * Every change of a line is a part; merged ones would stay in the engine's memory for minutes.
   */
  static final String TIDY =
      "old_parts_lifetime = 1, cleanup_delay_period = 1, max_cleanup_delay_period = 1,"
          + " cleanup_delay_period_random_add = 0";

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS clickframe._tables (name String, owner String, job UInt64, \
          created DateTime64(3, 'UTC'), structure String, version UInt64, gone UInt8) \
          ENGINE = ReplacingMergeTree(version, gone) ORDER BY name \
          SETTINGS allow_experimental_replacing_merge_with_cleanup = 1, \
          """
              + TIDY,
          """
          CREATE TABLE IF NOT EXISTS clickframe._owners (owner String, process String, \
          beat DateTime64(3, 'UTC'), version UInt64, gone UInt8) \
          ENGINE = ReplacingMergeTree(version, gone) ORDER BY owner \
          SETTINGS allow_experimental_replacing_merge_with_cleanup = 1, \
          """
              + TIDY,
          """
          CREATE TABLE IF NOT EXISTS clickframe._jobs (id UInt64, name String, preservation String, \
          ttl Int64, created DateTime64(3, 'UTC'), ended DateTime64(3, 'UTC'), version UInt64, \
          gone UInt8) \
          ENGINE = ReplacingMergeTree(version, gone) ORDER BY id \
          SETTINGS allow_experimental_replacing_merge_with_cleanup = 1, \
          """
              + TIDY,
          """
          CREATE TABLE IF NOT EXISTS clickframe._job_options (name String, preservation String, \
          ttl Int64, version UInt64) \
          ENGINE = ReplacingMergeTree(version) ORDER BY name\
          """,
          OperationBook.TABLE);

  private final EngineSql sql;
  private final Ids ids;
  private final InstantSource clock;
  private final AtomicInteger struckOff = new AtomicInteger();

  Ledger(EngineSql sql, Ids ids, InstantSource clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes the ledger if it is not there. */
  void create() {
    sql.run("CREATE DATABASE IF NOT EXISTS " + DATABASE + " ENGINE = Atomic");
    TABLES.forEach(sql::run);
  }

  /** Forgets what was struck off. */
  void compact() {
    for (String table : List.of("_tables", "_owners", "_jobs")) {
      sql.run("OPTIMIZE TABLE clickframe." + table + " FINAL CLEANUP");
    }
  }

  /** Writes a table down, before it is made. */
  void write(TableRow row) {
    sql.run(
        "INSERT INTO clickframe._tables SELECT {name:String}, {owner:String}, {job:UInt64},"
            + " fromUnixTimestamp64Milli({created:Int64}, 'UTC'), {structure:String},"
            + " {version:UInt64}, 0",
        Map.of(
            "name", escaped(row.name().text()),
            "owner", escaped(row.owner()),
            "job", Long.toUnsignedString(row.job()),
            "created", Long.toString(row.created().toEpochMilli()),
            "structure", escaped(row.structure()),
            "version", version()));
  }

  /** Strikes a table off, after it is gone. */
  void strike(TableName name) {
    sql.run(
        "INSERT INTO clickframe._tables (name, version, gone) SELECT {name:String},"
            + " {version:UInt64}, 1",
        Map.of("name", escaped(name.text()), "version", version()));
    if (struckOff.incrementAndGet() % STRUCK_OFF == 0) {
      compact();
    }
  }

  /** All tables that are written down. */
  public List<TableRow> tables() {
    return sql.rows(
        "SELECT name, owner, job, created, structure FROM clickframe._tables FINAL ORDER BY name",
        Ledger::tableRow);
  }

  /** One table. */
  public Optional<TableRow> table(TableName name) {
    return sql
        .rows(
            "SELECT name, owner, job, created, structure FROM clickframe._tables FINAL"
                + " WHERE name = {name:String}",
            Map.of("name", escaped(name.text())),
            Ledger::tableRow)
        .stream()
        .findFirst();
  }

  /** Whether the engine has a table of that name now. */
  public boolean exists(TableName name) {
    return !sql.rows(
            "SELECT name FROM system.tables WHERE database = 'clickframe' AND name = {name:String}",
            Map.of("name", escaped(name.text())),
            row -> EngineSql.text(row, 0))
        .isEmpty();
  }

  /** The names of all tables that are really there. */
  Set<String> existing() {
    return new HashSet<>(
        sql.rows(
            "SELECT name FROM system.tables WHERE database = 'clickframe'",
            row -> EngineSql.text(row, 0)));
  }

  /** An owner is alive. */
  void beat(String owner, String process) {
    sql.run(
        "INSERT INTO clickframe._owners SELECT {owner:String}, {process:String},"
            + " fromUnixTimestamp64Milli({beat:Int64}, 'UTC'), {version:UInt64}, 0",
        Map.of(
            "owner", escaped(owner),
            "process", escaped(process),
            "beat", Long.toString(clock.millis()),
            "version", version()));
  }

  /** An owner has nothing left. */
  void strikeOwner(String owner) {
    sql.run(
        "INSERT INTO clickframe._owners (owner, version, gone) SELECT {owner:String},"
            + " {version:UInt64}, 1",
        Map.of("owner", escaped(owner), "version", version()));
  }

  /** When each owner was last alive. */
  Map<String, Instant> owners() {
    Map<String, Instant> beats = new HashMap<>();
    sql.rows(
        "SELECT owner, beat FROM clickframe._owners FINAL",
        row -> beats.put(EngineSql.text(row, 0), EngineSql.instant(row, 1)));
    return beats;
  }

  Instant now() {
    return clock.instant();
  }

  String version() {
    return Long.toUnsignedString(ids.next());
  }

  EngineSql sql() {
    return sql;
  }

  private static TableRow tableRow(Row row) {
    return new TableRow(
        TableName.parse(EngineSql.text(row, 0)),
        EngineSql.text(row, 1),
        row.getLong(2),
        EngineSql.instant(row, 3),
        EngineSql.text(row, 4));
  }

  /** A text as the value of a parameter. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }
}
