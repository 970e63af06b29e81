package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.error.UnknownColumnException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From when on a step is checked at its call. */
public abstract class KnownColumnsContract extends EngineContract {

  /** For the engine's test class. */
  protected KnownColumnsContract() {}

  @Test
  final void declaredColumnsAreCheckedOnceAContextIsOpen() {
    DataStore declared =
        DataStore.file("absent.csv", options -> options.structure("id Int64, name String"));
    assertThatThrownBy(() -> declared.filter(col("name").plus(1).gt(2)))
        .isExactlyInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("in filter() at KnownColumnsContract.java:");
    assertThatThrownBy(() -> declared.select("nam"))
        .isExactlyInstanceOf(UnknownColumnException.class);
  }

  @Test
  final void unreadColumnsAreCheckedWhenTheChainIsRun() {
    DataStore wrong = samples().employees().filter(col("nam").eq("x")).select("id");
    assertThatThrownBy(() -> wrong.schema(context()))
        .isExactlyInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("in filter() at KnownColumnsContract.java:");
  }

  @Test
  final void columnsThatWereReadOnceAreKnown() {
    DataStore store = samples().employees();
    store.schema(context());
    assertThatThrownBy(() -> store.filter("nam = 'x'"))
        .isExactlyInstanceOf(UnknownColumnException.class);
    DataStore run = samples().employees();
    try (DataObject result = run.limit(1).execute(context())) {
      assertThat(result.schema().names()).isNotEmpty();
    }
    // What was run is another store: nothing is known of this one.
    assertThat(run.filter("nam = 'x'")).isNotNull();
  }

  @Test
  final void joinsWithWhatIsNotKnownAreCheckedLater() {
    DataStore known = samples().connected(context()).employees();
    DataStore joined = known.join(samples().departments(), on("dept")).filter("titel = 'x'");
    assertThatThrownBy(() -> joined.schema(context()))
        .isExactlyInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("in filter() at KnownColumnsContract.java:");
  }

  @Test
  final void joinsOfWhatIsKnownAreCheckedAtTheCall() {
    DataStore employees = samples().connected(context()).employees();
    DataStore departments = samples().connected(context()).departments();
    assertThatThrownBy(() -> employees.join(departments, on("dept")).filter("titel = 'x'"))
        .isExactlyInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("title");
    assertThatThrownBy(() -> employees.join(departments, on(employees.col("name").eq(1))))
        .isExactlyInstanceOf(InvalidExpressionException.class);
  }

  @Test
  final void columnsOfStoresAreFoundOverManySteps() {
    DataStore start = samples().connected(context()).employees();
    DataStore chain = start.rename("name", "who");
    for (int i = 0; i < 50; i++) {
      chain = chain.assign(start.col("name").as("copy"));
    }
    assertThat(chain.schema(context()).names()).contains("who", "copy");
  }

  @Test
  final void absentSourceFailsToConnect() {
    DataStore absent = DataStore.file(samples().folder() + "/absent.csv");
    assertThatThrownBy(() -> absent.connect(context()))
        .isExactlyInstanceOf(SourceNotFoundException.class)
        .hasMessageContaining("in file() at KnownColumnsContract.java:");
  }

  @Test
  final void afterTheContextIsClosedNamesAreStillChecked() {
    DataStore store;
    try (DataContext other = open()) {
      store = samples().connected(other).employees();
    }
    assertThatThrownBy(() -> store.filter(col("nam").eq("x")))
        .isExactlyInstanceOf(UnknownColumnException.class);
    assertThat(store.filter(col("name").eq("Bob")).count(context())).isEqualTo(1);
  }

  @Test
  final void aRunSeesTheColumnsOfThatTime() throws IOException {
    Path file = samples().folder().resolve("changing.csv");
    Files.writeString(file, "a,b\n1,2\n");
    DataStore store = DataStore.file(file.toString()).connect(context());
    DataStore sum = store.agg("sum(a) AS a");
    Files.writeString(file, "b,a\n1,2\n");
    try (DataObject result = sum.execute(context())) {
      assertThat(result.rows().iterator().next().getLong("a")).isEqualTo(2);
    }
  }
}
