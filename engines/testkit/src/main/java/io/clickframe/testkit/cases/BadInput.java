package io.clickframe.testkit.cases;

import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.testkit.data.Samples;
import java.util.Objects;
import java.util.function.Function;

/**
 * A chain that must be refused.
 *
 * @param name what is shown
 * @param chain makes the chain from the sample stores; may throw itself
 * @param type the exception
 * @param code its code
 * @param message its whole message; {@code {dir}} stands for the sample folder, {@code HERE} for a
 *     line of the program, {@code …} for any text
 */
public record BadInput(
    String name,
    Function<Samples, DataStore> chain,
    Class<? extends ClickFrameException> type,
    ErrorCode code,
    String message) {
  public BadInput {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(type, "type is null");
    Objects.requireNonNull(code, "code is null");
    Objects.requireNonNull(message, "message is null");
  }
}
