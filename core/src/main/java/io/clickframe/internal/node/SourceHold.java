package io.clickframe.internal.node;

/** Keeps a source for the time of one run. Closing twice does nothing more. */
@FunctionalInterface
public interface SourceHold extends AutoCloseable {

  /** Keeps nothing: the source stays by itself. */
  SourceHold NONE = () -> {};

  @Override
  void close();
}
