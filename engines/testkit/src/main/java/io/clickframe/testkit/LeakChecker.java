package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens a context for a test class, and fails each test that leaves memory or engine results
 * behind.
 *
 * <p>Dynamic tests share one JUnit callback, so those call {@link #check()} themselves.
 */
public final class LeakChecker implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final long LONGEST_KILL_NANOS = 2_000_000_000L;

  private final Supplier<DataContext> open;
  private final LongSupplier unreleased;
  private @Nullable DataContext context;

  /**
   * A checker.
   *
   * @param open opens the context
   * @param unreleased how many results and batches the engine holds for its callers; zero if it
   *     does not count them
   */
  public LeakChecker(Supplier<DataContext> open, LongSupplier unreleased) {
    this.open = Objects.requireNonNull(open, "open is null");
    this.unreleased = Objects.requireNonNull(unreleased, "unreleased is null");
  }

  /** The context, open while the class's tests run. */
  public DataContext context() {
    return Objects.requireNonNull(context, "the test class has not started");
  }

  /** Fails if results are still held; tables that are being dropped are waited for. */
  public void check() {
    context().flush();
    assertThat(context().allocator().getAllocatedMemory()).as("leaked Arrow bytes").isZero();
    assertThat(held()).as("unreleased native results").isZero();
  }

  /** The engine stops statements by statements of its own, whose results are gone in a moment. */
  private long held() {
    long end = System.nanoTime() + LONGEST_KILL_NANOS;
    long held = unreleased.getAsLong();
    while (held != 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
      held = unreleased.getAsLong();
    }
    return held;
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    context = open.get();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    check();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (context != null) {
      context.close();
    }
    assertThat(unreleased.getAsLong()).as("unreleased native results after closing").isZero();
  }
}
