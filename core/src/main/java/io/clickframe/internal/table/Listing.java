package io.clickframe.internal.table;

import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import io.clickframe.result.Row;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in the database now, with what the ledger says of it. */
public final class Listing {
  private Listing() {}

  /** All tables by name, but for the ledger's own. */
  public static List<ObjectInfo> of(TableManager tables) {
    Map<TableName, TableRow> written =
        tables.ledger().tables().stream()
            .collect(Collectors.toMap(TableRow::name, Function.identity()));
    return tables
        .ledger()
        .sql()
        .rows(
            "SELECT name, metadata_modification_time, total_rows, total_bytes FROM system.tables"
                + " WHERE database = 'clickframe' AND NOT startsWith(name, '_') ORDER BY name",
            row -> object(row, written));
  }

  private static ObjectInfo object(Row row, Map<TableName, TableRow> written) {
    TableName name = TableName.parse(EngineSql.text(row, 0));
    TableRow known = written.get(name);
    if (known == null) {
      name = new TableName(name.text(), TableScope.FOREIGN, name.text());
    }
    return new ObjectInfo(
        name.text(),
        name.label(),
        name.scope(),
        known == null ? 0 : known.job(),
        known == null ? EngineSql.instant(row, 1) : known.created(),
        number(row.getBigInteger(2)),
        number(row.getBigInteger(3)));
  }

  private static OptionalLong number(@Nullable BigInteger value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value.longValueExact());
  }
}
