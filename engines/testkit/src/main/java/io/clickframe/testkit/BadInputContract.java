package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.PlanException;
import io.clickframe.testkit.cases.BadInput;
import io.clickframe.testkit.cases.BadInputs;
import io.clickframe.testkit.data.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bad input gives a typed exception with a message that helps, and the context goes on. */
public abstract class BadInputContract extends EngineContract {
  /** Topics and inputs that only show when a source is opened or the whole chain is planned. */
  private static final Set<String> AFTER_THE_CALL =
      Set.of("sources", "running", "parameter of two types");

  private static final String SITE = "\\b\\w+\\.java:\\d+";

  /** For the engine's test class. */
  protected BadInputContract() {}

  /** Files that are damaged. */
  @BeforeAll
  final void writeBadFiles() throws IOException {
    Path folder = Files.createDirectory(samples().folder().resolve("bad"));
    byte[] whole = Files.readAllBytes(samples().folder().resolve("employees.parquet"));
    Files.write(folder.resolve("truncated.parquet"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("twice.csv"), "id,name,id\n1,x,2\n");
    Files.writeString(folder.resolve("nameless.csv"), "id,,name\n1,2,x\n");
  }

  @TestFactory
  final Stream<DynamicNode> isRefused() {
    return BadInputs.byTopic().entrySet().stream()
        .map(topic ->
            DynamicContainer.dynamicContainer(
                topic.getKey(),
                topic.getValue().stream()
                    .map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it)))));
  }

  /** Where the columns are known, what is wrong with a step is said when it is called. */
  @TestFactory
  final Stream<DynamicNode> isRefusedAtTheCall() {
    Samples connected = samples().connected(context());
    return BadInputs.byTopic().entrySet().stream()
        .filter(topic -> !AFTER_THE_CALL.contains(topic.getKey()))
        .map(topic ->
            DynamicContainer.dynamicContainer(
                topic.getKey(),
                topic.getValue().stream()
                    .filter(it -> PlanException.class.isAssignableFrom(it.type()))
                    .filter(it -> !AFTER_THE_CALL.contains(it.name()))
                    .map(it ->
                        DynamicTest.dynamicTest(
                            it.name(),
                            () -> check(it, catchThrowable(() -> it.chain().apply(connected)))))));
  }

  private void check(BadInput it) {
    check(it, catchThrowable(() -> Rows.of(it.chain().apply(samples()), context()).schema()));
  }

  private void check(BadInput it, Throwable thrown) {
    assertThat(thrown).isExactlyInstanceOf(it.type());
    assertThat(((ClickFrameException) thrown).code()).isEqualTo(it.code());
    assertThat(shown(thrown)).matches(pattern(it.message()));
    checkLeaks();
    assertThat(Rows.of(samples().departments().limit(3), context()).values()).hasSize(3);
  }

  private static Pattern pattern(String message) {
    return Pattern.compile(
        Arrays.stream(message.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  private String shown(Throwable thrown) {
    return String.valueOf(thrown.getMessage())
        .replace(samples().folder().toString(), "{dir}")
        .replaceAll(SITE, "HERE");
  }
}
