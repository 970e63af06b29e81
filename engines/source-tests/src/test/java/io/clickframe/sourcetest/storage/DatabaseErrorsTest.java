package io.clickframe.sourcetest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clickframe.DataStore;
import io.clickframe.error.SourceAccessDeniedException;
import io.clickframe.error.SourceException;
import io.clickframe.error.SourceNotFoundException;
import io.clickframe.error.SourceUnavailableException;
import io.clickframe.sourcetest.SourceTest;
import io.clickframe.sourcetest.server.MariaDbServer;
import io.clickframe.sourcetest.server.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that refuse or are not there, opened by their URIs. */
class DatabaseErrorsTest extends SourceTest {
  @TempDir private Path folder;

  @Test
  void postgres() {
    PostgresServer server = PostgresServer.shared();
    String place = server.address() + "/" + server.database();
    String user = server.user() + ":" + server.password();
    fails(
        "postgres://" + server.user() + ":wr0ng@" + place + "/t",
        SourceAccessDeniedException.class);
    fails("postgres://" + user + "@" + place + "/no_such_table", SourceNotFoundException.class);
    fails("postgres://" + user + "@" + server.address() + "/nodb/t", SourceNotFoundException.class);
    fails("postgres://u:wr0ng@127.0.0.1:1/db/t", SourceUnavailableException.class);
    // Passwords that are parts of the engine's own words.
    fails("postgres://u:Exception@127.0.0.1:1/db/t", SourceUnavailableException.class);
    fails("postgres://u:x@127.0.0.1:1/db/t", SourceUnavailableException.class);
  }

  @Test
  void mariaDb() {
    MariaDbServer server = MariaDbServer.shared();
    String place = server.address() + "/" + server.database();
    String user = server.user() + ":" + server.password();
    fails("mysql://" + server.user() + ":wr0ng@" + place + "/t", SourceAccessDeniedException.class);
    fails("mysql://" + user + "@" + place + "/no_such_table", SourceNotFoundException.class);
    fails("mysql://u:wr0ng@127.0.0.1:1/db/t", SourceUnavailableException.class);
  }

  @Test
  void clickHouse() {
    fails("clickhouse://u:wr0ng@127.0.0.1:1/db/t", SourceUnavailableException.class);
  }

  @Test
  void sqlite() {
    fails("sqlite://" + folder + "/none.db?table=t", SourceNotFoundException.class);
  }

  private void fails(String uri, Class<? extends SourceException> type) {
    DataStore store = DataStore.uri(uri);
    SourceException thrown =
        catchThrowableOfType(SourceException.class, () -> store.count(context()));
    assertThat(thrown).as(uri).isExactlyInstanceOf(type);
    assertThat(thrown).hasMessageNotContaining("wr0ng");
  }
}
