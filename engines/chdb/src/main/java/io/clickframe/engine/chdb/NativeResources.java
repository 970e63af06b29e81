package io.clickframe.engine.chdb;

/**
 * What this process holds on the C side of libchdb at one moment.
 *
 * @param connections open connections, idle ones of open engines included
 * @param results results and streams that are not destroyed yet
 * @param batches Arrow batches that are not released yet
 */
public record NativeResources(long connections, long results, long batches) {

  /** Nothing at all: what is left once every engine, stream and batch is closed. */
  public static final NativeResources NONE = new NativeResources(0, 0, 0);
}
