package io.clickframe.internal.feed;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.QueryException;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.value.SqlText;
import io.clickframe.spi.Engine;
import io.clickframe.spi.EngineSession;
import io.clickframe.spi.SqlStatement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of the program in temporary tables of a session, for an engine that cannot read from this
 * process: all of them are there before the statement runs. The session belongs to one run, so that
 * nobody else sees the tables, and they are gone with it.
 */
public final class Upload implements Feeding {
  private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
  private static final String FORMAT = "RowBinary";
  private static final int SESSION_IS_LOCKED = 373;
  private static final int TRIES = 20;
  private static final long PAUSE_MILLIS = 100;

  private final EngineSession session;
  private final Map<String, String> tables = new LinkedHashMap<>();
  private boolean closed;

  private Upload(EngineSession session) {
    this.session = session;
  }

  /**
   * Uploads the rows, on the calling thread.
   *
   * @param feeds by the names of their holes in the statement, which become those of the tables
   * @param timeout how long making the rows of one may take, or null
   * @throws ClickFrameException if they cannot be made or sent; nothing is left then
   */
  public static Upload of(Engine engine, Map<String, Feed> feeds, @Nullable Duration timeout) {
    Upload upload = new Upload(engine.session());
    try {
      feeds.forEach((hole, feed) -> upload.add(hole, feed, timeout));
      return upload;
    } catch (RuntimeException | Error e) {
      upload.close();
      throw e;
    }
  }

  private void add(String name, Feed feed, @Nullable Duration timeout) {
    String structure = SqlText.structure(feed.columns());
    Map<String, String> settings = InlineSource.reading(structure);
    Engine engine = session.engine();
    engine.run(
        SqlStatement.of("CREATE TEMPORARY TABLE " + name + " (" + structure + ") ENGINE = Memory")
            .withSettings(settings));
    tables.put(name, name);
    try (FeedChunks chunks = new FeedChunks(feed, timeout)) {
      try {
        engine.insert(
            SqlStatement.of("INSERT INTO " + name).withSettings(settings), FORMAT, chunks);
      } catch (ClickFrameException e) {
        RuntimeException first = chunks.failure();
        throw first == null ? e : first;
      }
    }
  }

  @Override
  public Engine engine() {
    return session.engine();
  }

  @Override
  public SqlStatement bind(SqlStatement statement) {
    Map<String, String> parameters = new LinkedHashMap<>(statement.parameters());
    parameters.putAll(tables);
    return statement.withParameters(parameters);
  }

  @Override
  public <T extends @Nullable Object> T await(Supplier<T> work) {
    return work.get();
  }

  @Override
  public void requireNoFailure() {
    // All rows were there before.
  }

  @Override
  public void cancel() {
    // The engine does it.
  }

  @Override
  public void hangUp() {
    // Nobody reads here.
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = Thread.interrupted(); // that was for the query
    try {
      for (int i = 0; i < TRIES && !dropped(); i++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      session.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** False if a statement that is being stopped still has the session. */
  private boolean dropped() {
    try {
      for (String table : tables.values()) {
        session.engine().run(SqlStatement.of("DROP TEMPORARY TABLE IF EXISTS " + table));
      }
      return true;
    } catch (QueryException e) {
      LOG.debug("The session goes with its tables when its time is over", e);
      return e.engineCode().orElse(0) != SESSION_IS_LOCKED;
    } catch (ClickFrameException e) {
      LOG.debug("The session goes with its tables when its time is over", e);
      return true;
    }
  }
}
