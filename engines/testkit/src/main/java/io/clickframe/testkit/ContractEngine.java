package io.clickframe.testkit;

import io.clickframe.DataContext;
import io.clickframe.lifecycle.ContextOptions;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The engine that a module's contract tests run on: the one that its {@code
 * META-INF/services/io.clickframe.testkit.ContractEngine} names.
 */
public interface ContractEngine {

  /** Opens a context on it. */
  default DataContext open() {
    return open(ContextOptions.defaults());
  }

  /** Opens a context on it, with other options. */
  DataContext open(ContextOptions options);

  /** How many results and batches the engine holds for its callers now. */
  long unreleased();

  /** The one on the class path. */
  static ContractEngine found() {
    List<ContractEngine> found =
        ServiceLoader.load(ContractEngine.class).stream().map(ServiceLoader.Provider::get).toList();
    if (found.size() != 1) {
      throw new IllegalStateException("expected one engine for contracts, found " + found);
    }
    return found.getFirst();
  }
}
