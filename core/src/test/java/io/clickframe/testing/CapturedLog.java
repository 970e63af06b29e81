package io.clickframe.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class logs while this is open. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger logger;
  private final boolean toParents;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private CapturedLog(Logger logger) {
    this.logger = logger;
    this.toParents = logger.getUseParentHandlers();
  }

  public static CapturedLog of(Class<?> source) {
    Logger logger = Logger.getLogger(source.getName());
    CapturedLog log = new CapturedLog(logger);
    logger.addHandler(log);
    logger.setUseParentHandlers(false);
    return log;
  }

  /** The warnings, worded. */
  public List<String> warnings() {
    SimpleFormatter formatter = new SimpleFormatter();
    return records.stream()
        .filter(logged -> logged.getLevel().intValue() >= Level.WARNING.intValue())
        .map(formatter::formatMessage)
        .toList();
  }

  @Override
  public void publish(LogRecord logged) {
    records.add(logged);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(toParents);
  }
}
