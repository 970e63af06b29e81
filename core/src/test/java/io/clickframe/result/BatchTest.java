package io.clickframe.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.StaleObjectException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.testing.TestMemory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void givesRowsAndColumns() {
    Batch batch = batch();

    assertThat(batch.rowCount()).isEqualTo(2);
    assertThat(batch.rows()).extracting(row -> row.get("id")).containsExactly(1L, null);
    assertThat(batch.column("name").get(1)).isEqualTo("b");
    assertThat(batch.column("name").javaType()).isEqualTo(String.class);
    assertThat(batch.column(0).type().text()).isEqualTo("Nullable(Int64)");
    assertThat(batch.column(0)).hasToString("id Nullable(Int64)");
    assertThat(batch.column("id").isNull(1)).isTrue();
    assertThat(batch.row(0)).hasToString("{id=1, name=a}");
    assertThat(batch.row(1)).hasToString("{id=NULL, name=b}");
    assertThat(batch.arrow().getRowCount()).isEqualTo(2);
  }

  @Test
  void rejectsAnUnknownColumnAndNamesTheNearest() {
    Batch batch = batch();

    assertThatThrownBy(() -> batch.column("nmae"))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessage("The result has no column 'nmae'. Did you mean 'name'? Columns: id, name.");
    assertThatThrownBy(() -> batch.row(0).getString("Name"))
        .isInstanceOf(UnknownColumnException.class)
        .hasMessageContaining("Did you mean 'name'?");
  }

  @Test
  void rejectsPlacesThatAreNotThere() {
    Batch batch = batch();

    assertThatThrownBy(() -> batch.row(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("No row at 2: the batch has 2 rows, from 0");
    assertThatThrownBy(() -> batch.column("id").get(-1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("No row at -1: the batch has 2 rows, from 0");
    assertThatThrownBy(() -> batch.row(0).get(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("No column at 2: the result has 2 columns, from 0");
  }

  @Test
  void rejectsVectorsThatDoNotFitTheSchemaAndFreesThem() {
    assertThatThrownBy(() ->
            Batch.of(
                TestMemory.schema("a", "Int64", "b", "Int64"), TestMemory.root(memory.longs(1L))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schema has 2 columns, the batch has 1");
  }

  @Test
  void afterCloseOnlySchemaAndRowCountAnswer() {
    Batch batch = batch();
    Row row = batch.row(0);
    ColumnReader column = batch.column("id");
    batch.close();
    batch.close();

    assertThat(batch.schema().names()).isEqualTo(List.of("id", "name"));
    assertThat(batch.rowCount()).isEqualTo(2);
    assertThat(batch.toString())
        .matches("Batch\\[2 rows, 2 columns, closed at BatchTest.java:\\d+]");
    for (Runnable use :
        List.<Runnable>of(
            batch::arrow, batch::rows, () -> batch.row(0), () -> row.get(0), () -> column.get(0))) {
      assertThatThrownBy(use::run)
          .isInstanceOf(StaleObjectException.class)
          .hasMessageMatching(
              "Cannot read a batch of 2 rows: it was closed at BatchTest.java:\\d+\\."
                  + " Read it before, or copy the values out");
    }
  }

  private Batch batch() {
    return memory.batch(
        List.of("id", "Nullable(Int64)", "name", "String"),
        memory.longs(1L, null),
        memory.texts("a", "b"));
  }
}
