package io.clickframe.spi;

/** A session on a server: temporary tables that are made in it are seen only in it. */
public interface EngineSession extends AutoCloseable {

  /**
   * The engine, with statements that run in this session, one at a time. Not to be closed, and not
   * to be used once the session is closed.
   */
  Engine engine();

  /** Ends it; what still runs in it is not waited for. Closing twice does nothing more. */
  @Override
  void close();
}
