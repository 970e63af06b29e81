package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.Catalog;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.ObjectExistsException;
import io.clickframe.error.ObjectNotFoundException;
import io.clickframe.error.SchemaDriftException;
import io.clickframe.lifecycle.CreateMode;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables that stay until they are dropped by name. */
public abstract class CatalogContract extends EngineContract {

  /** For the engine's test class. */
  protected CatalogContract() {}

  @AfterEach
  final void dropEverything() {
    catalog().dropWhere(Instant.EPOCH, null);
  }

  @Test
  final void aTableOutlivesItsObject() {
    catalog().create("base", samples().employees()).close();
    context().flush();
    try (DataObject opened = catalog().open("base")) {
      assertThat(opened.name()).isEqualTo("p_base");
      assertThat(opened.rowCount()).isEqualTo(10);
      assertThat(Rows.of(opened.store().sort("id"), context()))
          .isEqualTo(Rows.of(samples().employees().sort("id"), context()));
    }
    assertThat(catalog().contains("base")).isTrue();
    catalog().drop("base");
    assertThat(catalog().contains("base")).isFalse();
  }

  @Test
  final void aSecondTableOfTheNameIsRefusedAndTheFirstStays() {
    catalog().create("base", samples().employees()).close();
    assertThatThrownBy(() -> catalog().create("base", samples().numbers()))
        .isInstanceOfSatisfying(
            ObjectExistsException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_EXISTS))
        .hasMessageMatching(
            "Cannot create 'base' at CatalogContract.java:\\d+: the table p_base is there already."
                + " Drop it, or say what shall happen: CreateMode.APPEND adds the rows,"
                + " CreateMode.REPLACE puts them in its place");
    assertThat(rows("base")).isEqualTo(10);
    assertThat(names()).containsExactly("p_base");
  }

  @Test
  final void appendAddsAllRowsOrNone() {
    DataStore ids = samples().employees().select("id");
    catalog().create("base", ids).close();
    try (DataObject appended = catalog().create("base", ids, CreateMode.APPEND)) {
      assertThat(appended.rowCount()).isEqualTo(20);
    }
    DataStore failing = ids.select("throwIf(id = 10, 'no') + id AS id");
    assertThatThrownBy(() ->
            catalog().create("base", failing.select("CAST(id AS Int64) AS id"), CreateMode.APPEND))
        .isInstanceOf(ClickFrameException.class);
    assertThat(rows("base")).isEqualTo(20);
    context().flush();
    assertThat(names()).containsExactly("p_base");
  }

  @Test
  final void appendRefusesOtherColumns() {
    catalog().create("base", samples().employees().select("id")).close();
    assertThatThrownBy(
            () -> catalog().create("base", samples().employees().select("name"), CreateMode.APPEND))
        .isInstanceOf(SchemaDriftException.class)
        .hasMessageContaining("Cannot append to 'base' at CatalogContract.java:")
        .hasMessageContaining("its columns are `id` ")
        .hasMessageContaining("those of the chain are `name` ")
        .hasMessageEndingWith(
            "Select and cast the chain's columns to the same names, types and order");
    assertThat(rows("base")).isEqualTo(10);
  }

  @Test
  final void replaceTakesTheTablesPlaceInOneStep() {
    catalog().create("base", samples().employees()).close();
    DataStore half = catalog().open("base").store().filter("id > 5").select("id");
    catalog().create("base", half, CreateMode.REPLACE).close();
    assertThat(rows("base")).isEqualTo(5);
    assertThat(catalog().open("base").schema().names()).containsExactly("id");
    assertThatThrownBy(
            () -> catalog().create("base", half.select("throwIf(1) AS x"), CreateMode.REPLACE))
        .hasMessageContaining("throwIf");
    assertThat(rows("base")).isEqualTo(5);
    context().flush();
    assertThat(names()).containsExactly("p_base");
  }

  @Test
  final void anUnknownNameNamesTheNearest() {
    catalog().create("customers", samples().employees()).close();
    for (Runnable call :
        List.<Runnable>of(() -> catalog().open("custmers"), () -> catalog().drop("custmers"))) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              ObjectNotFoundException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_NOT_FOUND))
          .hasMessageMatching(
              "Cannot find 'custmers' at CatalogContract.java:\\d+. Did you mean 'customers'?"
                      .replace("?", "\\?")
                  + " Objects: customers.");
    }
  }

  @Test
  final void refusesWhatIsNoName() {
    for (String name : List.of("", "1a", "a-b", "a b", "a`b", "ä", "a;DROP TABLE x", "a.b")) {
      assertThatThrownBy(() -> catalog().create(name, samples().employees()))
          .isInstanceOf(ClickFrameException.class)
          .hasMessageStartingWith("Cannot call an object '" + name + "': a name is 1 to 120");
    }
  }

  @Test
  final void aTableThatSomebodyChangedIsRefused() {
    catalog().create("base", samples().employees().select("id")).close();
    execute("ALTER TABLE clickframe.p_base ADD COLUMN extra Int8");
    assertThatThrownBy(() -> catalog().open("base"))
        .isInstanceOf(SchemaDriftException.class)
        .hasMessageContaining("Cannot open 'base' at CatalogContract.java:")
        .hasMessageContaining("but now it has `id` ")
        .hasMessageContaining("`extra` Int8");
  }

  @Test
  final void foreignTablesAreListedAndNeverDropped() {
    catalog().list();
    execute("CREATE TABLE clickframe.other_table (a Int8) ENGINE = Memory");
    execute("CREATE TABLE clickframe.t_123 (a Int8) ENGINE = Memory");
    try {
      assertThat(catalog().cleanUp()).isEmpty();
      assertThat(catalog().listAll())
          .filteredOn(object -> object.scope() == TableScope.FOREIGN)
          .extracting(ObjectInfo::table)
          .containsExactly("other_table", "t_123");
      assertThat(catalog().list()).isEmpty();
    } finally {
      execute("DROP TABLE clickframe.other_table");
      execute("DROP TABLE clickframe.t_123");
    }
  }

  @Test
  final void listsByNameWithSizesAndDropsByAge() {
    Instant before = Instant.now();
    catalog().create("b", samples().employees()).close();
    catalog().create("a", samples().numbers()).close();
    List<ObjectInfo> listed = catalog().list();
    assertThat(listed).extracting(ObjectInfo::name).containsExactly("a", "b");
    assertThat(listed).extracting(object -> object.rows().getAsLong()).containsExactly(100L, 10L);
    assertThat(listed)
        .allSatisfy(object -> {
          assertThat(object.scope()).isEqualTo(TableScope.GLOBAL);
          assertThat(object.created()).isBetween(before.minusMillis(1), Instant.now());
        });
    assertThat(catalog().dropWhere(null, before.minusSeconds(1))).isEmpty();
    assertThatThrownBy(() -> catalog().dropWhere(null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "dropWhere needs a bound, or it would drop everything: give after, before or both");
    assertThat(catalog().dropWhere(before.minusMillis(1), null)).containsExactly("a", "b");
    assertThat(catalog().list()).isEmpty();
  }

  private Catalog catalog() {
    return context().catalog();
  }

  private long rows(String name) {
    try (DataObject object = catalog().open(name)) {
      return object.rowCount();
    }
  }

  private List<String> names() {
    return catalog().listAll().stream().map(ObjectInfo::table).toList();
  }
}
