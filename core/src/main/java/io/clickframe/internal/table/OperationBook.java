package io.clickframe.internal.table;

import io.clickframe.lineage.Operation;
import io.clickframe.result.Row;
import io.clickframe.spi.ParameterText;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The operation log in the engine. Thread-safe. */
public final class OperationBook {
  static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS clickframe._operations (id UInt64, at DateTime64(3, 'UTC'), \
      kind LowCardinality(String), object String, roles Array(String), inputs Array(String), \
      steps String, sql String, site String, job UInt64, run UInt64) \
      ENGINE = MergeTree ORDER BY (job, id)\
      """;

  private static final ClickHouseType TEXTS = ClickHouseType.parse("Array(String)");

  private final EngineSql sql;

  OperationBook(EngineSql sql) {
    this.sql = sql;
  }

  /** Writes an operation down. */
  public void write(Operation operation) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", Long.toUnsignedString(operation.id()));
    values.put("at", Long.toString(operation.at().toEpochMilli()));
    values.put("kind", operation.kind());
    values.put("object", Ledger.escaped(operation.object()));
    values.put("roles", texts("roles", List.copyOf(operation.inputs().keySet())));
    values.put("inputs", texts("inputs", List.copyOf(operation.inputs().values())));
    values.put("steps", Ledger.escaped(operation.steps()));
    values.put("sql", Ledger.escaped(operation.sql()));
    values.put("site", Ledger.escaped(operation.site()));
    values.put("job", Long.toUnsignedString(operation.job()));
    values.put("run", Long.toUnsignedString(operation.run()));
    sql.run(
        "INSERT INTO clickframe._operations SELECT {id:UInt64},"
            + " fromUnixTimestamp64Milli({at:Int64}, 'UTC'), {kind:String}, {object:String},"
            + " {roles:Array(String)}, {inputs:Array(String)}, {steps:String}, {sql:String},"
            + " {site:String}, {job:UInt64}, {run:UInt64}",
        values);
  }

  /** All operations, the oldest first. */
  public List<Operation> all() {
    return rows("");
  }

  /** Those of a job, the oldest first. */
  public List<Operation> of(long job) {
    return rows(" WHERE job = " + Long.toUnsignedString(job));
  }

  /** Forgets those of a job. */
  void strike(long job) {
    sql.run("ALTER TABLE clickframe._operations DELETE WHERE job = " + Long.toUnsignedString(job));
  }

  private List<Operation> rows(String where) {
    return sql.rows(
        "SELECT id, at, kind, object, roles, inputs, steps, sql, site, job, run"
            + " FROM clickframe._operations"
            + where
            + " ORDER BY id",
        OperationBook::operation);
  }

  private static Operation operation(Row row) {
    Map<String, String> inputs = new LinkedHashMap<>();
    List<String> roles = texts(row, 4);
    List<String> objects = texts(row, 5);
    for (int i = 0; i < roles.size(); i++) {
      inputs.put(roles.get(i), objects.get(i));
    }
    return new Operation(
        row.getLong(0),
        EngineSql.instant(row, 1),
        EngineSql.text(row, 2),
        EngineSql.text(row, 3),
        inputs,
        EngineSql.text(row, 6),
        EngineSql.text(row, 7),
        EngineSql.text(row, 8),
        row.getLong(9),
        row.getLong(10));
  }

  private static List<String> texts(Row row, int column) {
    List<String> texts = new ArrayList<>();
    Objects.requireNonNull(row.getList(column)).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  private static String texts(String name, List<String> values) {
    return ParameterText.of(name, TEXTS, values);
  }
}
