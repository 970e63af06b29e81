package io.clickframe.examples.functions;

import static io.clickframe.Expressions.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.examples.Project;
import io.clickframe.examples.functions.Parity.How;
import io.clickframe.examples.functions.Parity.Line;
import io.clickframe.testkit.Rows;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the page of parity says is so: its methods and functions exist, its SQL is understood.
 * {@code -Dclickframe.golden=update} writes the page anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  private final DataContext context = DataContext.open();
  private final Parity chdb;
  private final Parity ibis;

  ParityTest() throws IOException {
    chdb = Parity.read("parity-chdb.txt");
    ibis = Parity.read("parity-ibis.txt");
  }

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void methodsExist() throws IOException {
    Methods methods = new Methods(Sources.read());
    assertThat(lines(How.METHOD)).filteredOn(line -> !methods.exists(line.target())).isEmpty();
    assertThat(methods.exists("url().nothing")).isFalse();
    assertThat(methods.exists("nothing().domain")).isFalse();
    assertThat(methods.exists("DataStore.groupBy(…).sum")).isFalse();
  }

  @Test
  void functionsExist() {
    Set<Object> known = Set.copyOf(names("SELECT name FROM system.functions"));
    List<Object> combinators = names("SELECT name FROM system.aggregate_function_combinators");
    assertThat(Stream.concat(lines(How.FN).stream(), lines(How.AGG).stream()))
        .allMatch(line ->
            known.contains(line.target())
                || combinators.stream()
                    .map(String::valueOf)
                    .filter(line.target()::endsWith)
                    .anyMatch(end ->
                        known.contains(
                            line.target().substring(0, line.target().length() - end.length()))));
  }

  @Test
  void sqlIsUnderstood() {
    DataStore rows =
        DataStore.file(
            "none.csv",
            options ->
                options.structure(
                    "id Int64, x Int64, w UInt64, g String, s String, u String, j String,"
                        + " flag Bool, t DateTime64(6), d DateTime, arr Array(Int64),"
                        + " m Map(String, Int64), p Tuple(Float64, Float64),"
                        + " line Array(Tuple(Float64, Float64)),"
                        + " multi Array(Array(Array(Tuple(Float64, Float64)))),"
                        + " a Array(Array(Array(Tuple(Float64, Float64)))),"
                        + " b Array(Array(Array(Tuple(Float64, Float64))))"));
    assertThat(lines(How.SQL).stream().map(line -> refusal(rows, line)).filter(it -> !it.isEmpty()))
        .isEmpty();
  }

  @Test
  void everyGapHasAReason() {
    assertThat(lines(How.NO)).allMatch(line -> line.target().split(" ").length > 2);
  }

  @Test
  void pageIsAsKept() throws IOException {
    String page =
        "<!-- Written by ParityTest from its lists: change those. -->\n"
            + "# What others call it\n\n"
            + "Names of the functions of two other dataframe libraries on ClickHouse, and what says"
            + " the same here: a method of an expression unless it begins with another class. A test"
            + " checks that each method and function exists and that each SQL text is understood."
            + " `fn`, `agg` and `sql` reach everything that has no method.\n\n"
            + "| Library | Names | A method | By name | SQL text | Not offered |\n"
            + "|---|---|---|---|---|---|\n"
            + chdb.counts("chDB DataStore: functions, accessors, steps")
            + ibis.counts("Ibis: methods of values and tables")
            + "\nThe meaning may differ in detail: see [what chains mean](semantics.md).\n"
            + "\n## chDB DataStore\n"
            + chdb.table()
            + "\n## Ibis\n"
            + ibis.table();
    Golden.check(Project.ROOT.resolve("docs/manual/parity.md"), page);
  }

  private List<Line> lines(How how) {
    return Stream.concat(chdb.of(how).stream(), ibis.of(how).stream()).toList();
  }

  /** Empty if the text is an expression over a row, or an aggregate over all. */
  private String refusal(DataStore rows, Line line) {
    try {
      rows.select(sql(line.target()).as("r")).toSql(context);
      return "";
    } catch (ClickFrameException first) {
      try {
        rows.agg(sql(line.target()).as("r")).toSql(context);
        return "";
      } catch (ClickFrameException second) {
        return line.name() + ": " + first.getMessage();
      }
    }
  }

  private List<Object> names(String statement) {
    return Rows.of(statement, context).firstColumn().stream()
        .map(String::valueOf)
        .collect(Collectors.toList());
  }
}
