package io.clickframe.internal.progress;

import io.clickframe.progress.Progress;
import io.clickframe.progress.ProgressListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws how far work is on one line of a terminal, over and over, and wipes it at the end. Of work
 * that goes on side by side, the one that came first has the line until it is over. Thread-safe.
 */
public final class ProgressBar implements ProgressListener {
  /** Work that is over by then is not drawn. */
  public static final Duration PATIENCE = Duration.ofMillis(500);

  private final PrintStream out;
  private final IntSupplier width;
  private @Nullable String drawn;
  private int length;

  ProgressBar(PrintStream out, IntSupplier width) {
    this.out = out;
    this.width = width;
  }

  @Override
  public synchronized void onProgress(Progress progress) {
    if (progress.isOver()) {
      if (progress.id().equals(drawn)) {
        draw("");
        out.print('\r');
        out.flush();
        drawn = null;
      }
    } else if (progress.elapsed().compareTo(PATIENCE) >= 0) {
      if (drawn == null) {
        drawn = progress.id();
      }
      if (drawn.equals(progress.id())) {
        draw(BarText.of(progress, width.getAsInt() - 1)); // in the last column some terminals wrap
        out.flush();
      }
    }
  }

  /** Over what is there. */
  private void draw(String line) {
    out.print('\r' + line + " ".repeat(Math.max(0, length - line.length())));
    length = line.length();
  }
}
