package io.clickframe.examples;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The stores that the examples of {@code docs/manual/semantics.md} are over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SemanticsExamples {
  final DataContext context = DataContext.open();
  final DataStore t;
  final DataStore notes;

  SemanticsExamples(Path folder) throws IOException {
    String file = folder.resolve("t.csv").toString();
    Files.writeString(
        Path.of(file),
        """
        id,a,x,price
        1,7,1.5,0.10
        2,\\N,nan,0.20
        3,2,\\N,0.05
        """);
    // tag::declare[]
    DataStore t =
        DataStore.file(
            file,
            options ->
                options.structure(
                    "id Int64, a Nullable(Int32), x Nullable(Float64), price Decimal(10, 2)"));
    // end::declare[]
    this.t = t;
    Path other = folder.resolve("notes.csv");
    Files.writeString(other, "id,note\n1,first\n1,again\n4,fourth\n");
    notes = DataStore.file(other.toString(), options -> options.structure("id Int32, note String"));
  }

  @AfterAll
  void close() {
    context.close();
  }

  List<List<@Nullable Object>> rows(DataStore chain) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (DataObject result = chain.execute(context)) {
      int columns = result.schema().columns().size();
      for (Row row : result.rows()) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          values.add(row.get(i));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
