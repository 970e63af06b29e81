package io.clickframe.internal.table;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.EngineCrashedException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.value.SqlText;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.lifecycle.TableScope;
import io.clickframe.spi.Engine;
import io.clickframe.spi.StorageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of one opened engine: makes them, hands them out, has them dropped. Nothing happens in
 * the engine before the first table. Thread-safe.
 */
public final class TableManager implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TableManager.class);

  /** Owners in this process, by number: they need no sign of life. */
  private static final Set<String> ALIVE_HERE = ConcurrentHashMap.newKeySet();

  private static final String PROCESS = ProcessHandle.current().pid() + "";

  private final Ids ids;
  private final String owner;
  private final Ledger ledger;
  private final JobBook jobs;
  private final OperationBook operations;
  private final Reaper reaper;
  private final Dropper dropper;
  private final Heartbeat heartbeat;
  private final EngineSql sql;
  private final Engine engine;
  private boolean ready;
  private boolean closed;

  /** Of the engine when the ledger was made; only told apart where tables are in memory. */
  private volatile long generation;

  public TableManager(Engine engine, BufferAllocator allocator, ContextOptions options) {
    InstantSource clock = options.clock();
    this.engine = engine;
    this.ids = new Ids(clock);
    this.owner = Long.toUnsignedString(ids.next());
    this.sql = new EngineSql(engine, allocator, this::renew);
    this.ledger = new Ledger(sql, ids, clock);
    this.jobs = new JobBook(ledger);
    this.operations = new OperationBook(sql);
    boolean isShared = engine.storage() == StorageKind.SHARED;
    Duration timeout = options.leaseTimeout();
    Predicate<Instant> fresh = beat -> isShared && beat.plus(timeout).isAfter(clock.instant());
    this.reaper = new Reaper(ledger, jobs, operations, ALIVE_HERE::contains, fresh);
    this.dropper = new Dropper(ledger);
    this.heartbeat =
        new Heartbeat(
            () -> ledger.beat(owner, PROCESS), reaper::reap, isShared ? options.leaseBeat() : null);
  }

  /**
   * Makes the ledger and drops what dead owners have left; done by the first table, or at once
   * where there may be something.
   */
  public synchronized void prepare() {
    if (closed) {
      throw new IllegalStateException("the tables are closed");
    }
    if (!ready) {
      generation = engine.generation();
      begin();
      if (engine.storage() != StorageKind.MEMORY) {
        reaper.reap();
        ledger.compact();
      }
      heartbeat.start();
      ready = true;
    }
  }

  private void begin() {
    ledger.create();
    ALIVE_HERE.add(owner);
    ledger.beat(owner, PROCESS);
  }

  /** Makes the ledger anew if the engine has lost it. */
  private synchronized void renew() {
    long now = engine.generation();
    if (!ready || !isInMemory() || now == generation) {
      return;
    }
    long lost = generation;
    generation = now;
    try {
      begin();
    } catch (RuntimeException | Error e) {
      generation = lost; // the next statement tries again
      throw e;
    }
  }

  private boolean isInMemory() {
    return engine.storage() == StorageKind.MEMORY;
  }

  /** Whether a table that was made then is no longer there, or no longer has its rows. */
  private boolean isLost(long then, TableKind kind) {
    return engine.generation() != then && (isInMemory() || kind == TableKind.MEMORY);
  }

  /** The time as the ledger knows it. */
  public Instant now() {
    return ledger.now();
  }

  /** A number that no other table or job has. */
  public long nextId() {
    return ids.next();
  }

  /**
   * A name for a new temporary table.
   *
   * @param label what its user calls it, or empty
   */
  public TableName temporary(String label) {
    return label.isEmpty() ? TableName.temp(ids.next()) : TableName.temp(label, ids.next());
  }

  /** What the ledger will have of a table that is made now. */
  public TableRow row(TableName name, long job, String structure) {
    return new TableRow(name, owner, job, ledger.now(), structure);
  }

  /**
   * Makes a temporary table and fills it; if either fails, the table is gone again.
   *
   * @param name a new one, by {@link #temporary}
   * @param keeper the job that it belongs to, and whether it stays with that
   * @param structure its columns as ClickHouse writes them
   * @param kind how the engine keeps it
   * @param fill gets what stands behind {@code INSERT INTO}
   */
  public ManagedTable create(
      TableName name, Keeper keeper, String structure, TableKind kind, Consumer<String> fill) {
    prepare();
    long made = engine.generation();
    ledger.write(new TableRow(name, owner, keeper.job(), ledger.now(), structure));
    try {
      sql.run("CREATE TABLE " + qualified(name) + " (" + structure + ") ENGINE = " + kind.clause());
      fill.accept(qualified(name));
    } catch (RuntimeException | Error e) {
      Failures failures = new Failures();
      failures.guard(() -> Dropper.drop(ledger, name));
      failures.attachTo(e);
      throw e;
    }
    Runnable unused = keeper.keepsTemporary() ? () -> {} : () -> discard(name, made);
    return new ManagedTable(name, () -> isLost(made, kind), unused);
  }

  /**
   * A table that was made before and stays when its object is closed.
   *
   * @throws ClickFrameException if it is not there
   */
  public ManagedTable open(TableName name) {
    prepare();
    long then = engine.generation();
    return new ManagedTable(name, () -> isLost(then, TableKind.MERGE_TREE), () -> {});
  }

  /** Has a table dropped that nobody uses any more, if it is still there. */
  private void discard(TableName name, long made) {
    if (!isInMemory() || engine.generation() == made) {
      dropper.add(name);
    }
  }

  /**
   * Gives a filled temporary table its lasting name, in one step; if that fails, all is as before.
   *
   * @param filled let go of
   * @param row what the ledger has of the table from now on
   * @param before what the ledger has of a table of that name that gives way, or null
   */
  public void publish(ManagedTable filled, TableRow row, @Nullable TableRow before) {
    String from = qualified(filled.name());
    String to = qualified(row.name());
    // Until the step is done, either structure may be the right one; whoever finds the ledger so
    // after a crash knows.
    ledger.write(before == null ? row : row.or(before));
    try {
      sql.run(
          before == null
              ? "RENAME TABLE " + from + " TO " + to
              : "EXCHANGE TABLES " + to + " AND " + from);
    } catch (RuntimeException | Error e) {
      Failures failures = new Failures();
      failures.guard(() -> {
        if (before != null) {
          ledger.write(before);
        } else if (!ledger.exists(row.name())) {
          ledger.strike(row.name());
        }
      });
      failures.attachTo(e);
      throw e;
    }
    if (before == null) {
      ledger.strike(filled.name());
    } else {
      ledger.write(row);
      filled.close();
    }
  }

  /** Moves all rows of a temporary table into one with the same columns, in one step. */
  public void append(ManagedTable filled, TableName target) {
    sql.run(
        "ALTER TABLE "
            + qualified(target)
            + " ATTACH PARTITION tuple() FROM "
            + qualified(filled.name()));
    filled.close();
  }

  /** Drops a table now. */
  public void drop(TableName name) {
    if (name.scope() == TableScope.FOREIGN) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot drop the table " + name + ": this library did not make it");
    }
    Dropper.drop(ledger, name);
  }

  /** The number that a statement of one column and one row gives. */
  public long number(String statement) {
    return sql.rows(statement, row -> row.getLong(0)).getFirst();
  }

  /** Returns once what was let go of is dropped; throws what went wrong. */
  public void flush() {
    dropper.flush();
  }

  /** The ledger. */
  public Ledger ledger() {
    return ledger;
  }

  /** The jobs. */
  public JobBook jobs() {
    return jobs;
  }

  /** The operation log. */
  public OperationBook operations() {
    return operations;
  }

  /** What drops left-overs. */
  public Reaper reaper() {
    return reaper;
  }

  /** Who makes tables here. */
  public String owner() {
    return owner;
  }

  /** The table with its database, quoted. */
  public static String qualified(TableName name) {
    return Ledger.DATABASE + "." + SqlText.identifier(name.text());
  }

  private void strikeOwner() {
    try {
      if (!isLost(generation, TableKind.MERGE_TREE)) {
        ledger.strikeOwner(owner);
      }
    } catch (EngineCrashedException e) {
      LOG.debug("The engine ended before its tables were struck off", e);
    }
  }

  /** Waits for what is to be dropped. Closing twice does nothing more. */
  @Override
  public void close() {
    boolean wasReady;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      wasReady = ready;
    }
    if (!wasReady) {
      return;
    }
    heartbeat.close();
    Failures failures = new Failures();
    failures.guard(dropper::flush);
    failures.guard(this::strikeOwner);
    ALIVE_HERE.remove(owner);
    failures.rethrow();
  }
}
