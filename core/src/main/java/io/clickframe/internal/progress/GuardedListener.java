package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener of the program, whose failures are logged once and go no further. */
public final class GuardedListener implements ProgressListener {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressListener.class);

  private final ProgressListener listener;
  private final AtomicBoolean failed = new AtomicBoolean();

  /** Guards a listener. */
  public GuardedListener(ProgressListener listener) {
    this.listener = listener;
  }

  @Override
  public void onProgress(Progress progress) {
    try {
      listener.onProgress(progress);
    } catch (RuntimeException | Error e) {
      if (!failed.getAndSet(true)) {
        LOG.warn("A progress listener failed; its further failures are not logged", e);
      }
    }
  }
}
