package io.clickframe.examples;

import static io.clickframe.Expressions.asof;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.leftOn;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.JoinType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/manual/semantics.md} says of joins, set operations and the choice of rows. */
class CombiningTest extends SemanticsExamples {
  CombiningTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  void sortsByTextsWithDirections() {
    // tag::sort-texts[]
    DataStore texts = t.sort("a DESC NULLS FIRST", "id");
    // end::sort-texts[]
    assertThat(rows(texts.select("id"))).containsExactly(row(2L), row(1L), row(3L));
  }

  @Test
  void takesLastAndFirstRows() {
    // tag::slices[]
    DataStore last = t.sort("id").tail(2);
    DataStore firstNotes = notes.sort("note DESC").distinctOn("id");
    // end::slices[]
    assertThat(rows(last.select("id"))).containsExactly(row(2L), row(3L));
    assertThat(rows(firstNotes)).containsExactly(row(4, "fourth"), row(1, "first"));
  }

  @Test
  void samplesTheSameRowsInEveryRun() {
    // tag::sample[]
    DataStore some = t.sample(0.5, "id");
    // end::sample[]
    List<List<@Nullable Object>> first = rows(some.sort("id"));
    assertThat(rows(some.sort("id"))).isEqualTo(first);
    assertThat(rows(t.sort("id"))).containsAll(first);
  }

  @Test
  void combinesByName() {
    // tag::union[]
    DataStore both = t.select("id", "a").union(t.select("a", "id"));
    DataStore noted = t.select("id").intersect(notes.select("id"));
    DataStore unnoted = t.select("id").except(notes.select("id"));
    // end::union[]
    assertThat(both.schema(context).names()).containsExactly("id", "a");
    assertThat(both.count(context)).isEqualTo(6);
    assertThat(both.distinct().count(context)).isEqualTo(3);
    assertThat(rows(noted)).containsExactly(row(1L));
    assertThat(rows(unnoted.sort("id"))).containsExactly(row(2L), row(3L));
  }

  @Test
  void keepsRowsWithoutPartner() {
    // tag::joins[]
    DataStore left = t.join(notes, on("id"), JoinType.LEFT);
    DataStore full = t.join(notes, on("id"), JoinType.FULL);
    DataStore without = t.join(notes, leftOn("id").rightOn("id"), JoinType.ANTI);
    // end::joins[]
    assertThat(left.schema(context).names()).containsExactly("id", "a", "x", "price", "note");
    assertThat(rows(left.select("id", "note").sort("id", "note")))
        .containsExactly(row(1L, "again"), row(1L, "first"), row(2L, null), row(3L, null));
    assertThat(rows(full.select("id", "a", "note").sort("id").tail(2)))
        .containsExactly(row(3L, 2, null), row(4L, null, "fourth"));
    assertThat(rows(without.select("id").sort("id"))).containsExactly(row(2L), row(3L));
  }

  @Test
  void joinsByAnyConditionAndWithOnePartner() {
    // tag::join-conditions[]
    DataStore later = t.join(notes.rename("id", "at"), on(col("at").gt(col("id"))), JoinType.LEFT);
    DataStore once = t.join(notes, on("id").any());
    // end::join-conditions[]
    assertThat(rows(later.select("id", "note").sort("id")))
        .containsExactly(row(1L, "fourth"), row(2L, "fourth"), row(3L, "fourth"));
    assertThat(rows(once.select("id"))).containsExactly(row(1L));
  }

  @Test
  void joinsTheNearest() {
    // tag::asof[]
    DataStore nearest =
        t.asofJoin(notes.rename("id", "at"), asof(col("id").ge(col("at"))).tolerance(1));
    // end::asof[]
    assertThat(rows(nearest.select("id", "at").sort("id")))
        .containsExactly(row(1L, 1), row(2L, 1), row(3L, null));
  }
}
