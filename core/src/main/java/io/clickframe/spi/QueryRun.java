package io.clickframe.spi;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One run of a chain: its identity, and whom to ask how far it is. Thread-safe.
 *
 * <p>While a thread waits for it, it is {@link #current} there, and its id stands in SLF4J's MDC
 * under {@value #MDC_KEY}. An engine gives its statement that id, and says with {@link #runningOn}
 * how to ask; nobody is asked unless somebody listens.
 */
public final class QueryRun {
  /** The key in the MDC. */
  public static final String MDC_KEY = "clickframe.query_id";

  private static final Logger LOG = LoggerFactory.getLogger(QueryRun.class);
  private static final ScopedValue<QueryRun> CURRENT = ScopedValue.newInstance();
  private static final String PREFIX = "clickframe-";

  private final String id = newId();
  private final String label;
  private final SqlStatement statement;
  private final String engine;
  private final long start = System.nanoTime();
  private final AtomicLong waited = new AtomicLong();
  private volatile Supplier<@Nullable QueryProgress> question = () -> null;
  private volatile QueryProgress last = QueryProgress.NONE;

  /**
   * A run that begins now.
   *
   * @param label what it is, for people
   * @param statement what the engine is given
   * @param engine its name
   */
  public QueryRun(String label, SqlStatement statement, String engine) {
    this.label = label;
    this.statement = statement;
    this.engine = engine;
  }

  /** An id for a statement that belongs to no run. */
  public static String newId() {
    return PREFIX + UUID.randomUUID();
  }

  /** The run that the calling thread waits for, or null. */
  public static @Nullable QueryRun current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Letters, digits and hyphens; unique. */
  public String id() {
    return id;
  }

  /** What it is, for people: {@code query at Report.java:12}. */
  public String label() {
    return label;
  }

  /** What the engine is given; its secrets are not in its text. */
  public SqlStatement statement() {
    return statement;
  }

  /** The engine's name. */
  public String engine() {
    return engine;
  }

  /** For the engine: it has the statement from now on, and this is how to ask how far it is. */
  public void runningOn(Supplier<@Nullable QueryProgress> engineQuestion) {
    question = engineQuestion;
  }

  /** For the engine: figures that it has come by without being asked. */
  public void heard(QueryProgress figures) {
    if (figures.rowsRead() >= last.rowsRead()) {
      long total = Math.max(figures.totalRows(), last.totalRows());
      last = new QueryProgress(figures.rowsRead(), figures.bytesRead(), total);
    }
  }

  /** Asks the engine how far it is; what it last said if it says nothing now. Never throws. */
  public QueryProgress ask() {
    try {
      QueryProgress answer = question.get();
      if (answer != null) {
        heard(answer);
      }
    } catch (RuntimeException e) {
      LOG.debug("No progress of {}", id, e);
    }
    return last;
  }

  /** What the engine last said, without asking. */
  public QueryProgress last() {
    return last;
  }

  /** Wall time since its begin. */
  public long elapsedNanos() {
    return System.nanoTime() - start;
  }

  /** How long threads have waited in {@link #call} so far. */
  public long waitedNanos() {
    return waited.get();
  }

  /** Does something that waits for this run. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    String before = MDC.get(MDC_KEY);
    long begin = System.nanoTime();
    MDC.put(MDC_KEY, id);
    try {
      return ScopedValue.where(CURRENT, this).call(work::get);
    } finally {
      waited.addAndGet(System.nanoTime() - begin);
      if (before == null) {
        MDC.remove(MDC_KEY);
      } else {
        MDC.put(MDC_KEY, before);
      }
    }
  }
}
