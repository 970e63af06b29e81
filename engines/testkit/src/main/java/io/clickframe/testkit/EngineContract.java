package io.clickframe.testkit;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.data.Samples;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What all contracts share: a context that is checked for leaks, and the sample data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract {
  @SuppressWarnings("this-escape") // Only called once the test runs.
  @RegisterExtension
  final LeakChecker leaks = new LeakChecker(this::open, this::unreleased);

  private final ContractEngine engine = ContractEngine.found();
  private @Nullable Samples samples;

  /** For the engine's test class. */
  protected EngineContract() {}

  /** Opens a context on the engine under test. */
  protected DataContext open() {
    return engine.open();
  }

  /** Opens another context on the engine under test, with other options. */
  protected DataContext open(ContextOptions options) {
    return engine.open(options);
  }

  /** How many results and batches the engine under test holds for its callers now. */
  protected long unreleased() {
    return engine.unreleased();
  }

  /** Runs a statement that has no result, such as {@code INSERT INTO FUNCTION file(…)}. */
  protected final void execute(String statement) {
    context().engine().run(SqlStatement.of(statement));
  }

  /** The columns of a chain's statement in the engine's own words, without a run. */
  final Schema described(DataStore chain) {
    return Described.of(chain, context());
  }

  /** The context; the contract closes it. */
  protected final DataContext context() {
    return leaks.context();
  }

  /** The sample data, written once a class. */
  protected final Samples samples() {
    Samples written = samples;
    if (written == null) {
      throw new IllegalStateException("The samples are written before the first test");
    }
    return written;
  }

  /** Fails if results are still held; for dynamic tests, which have no callback of their own. */
  protected final void checkLeaks() {
    leaks.check();
  }

  @BeforeAll
  final void writeSamples(@TempDir Path folder) {
    samples = Samples.write(folder, this::execute);
  }
}
