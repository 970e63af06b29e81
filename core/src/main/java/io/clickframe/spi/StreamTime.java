package io.clickframe.spi;

/**
 * Where the time of reading a stream has gone so far, in nanoseconds.
 *
 * @param engine waiting for the engine in this process
 * @param transfer waiting for bytes of another
 * @param decode making batches of what came
 */
public record StreamTime(long engine, long transfer, long decode) {

  /** Nothing yet. */
  public static final StreamTime NONE = new StreamTime(0, 0, 0);
}
