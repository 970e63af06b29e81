package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/** ClickHouse's own words. */
final class ClickHouseSpelling implements Spelling {

  @Override
  public String identifier(String name) {
    return Quoting.identifier(name);
  }

  @Override
  public ExpressionWriter expressions(IntFunction<String> columns, Externals externals) {
    return ExpressionPrinter.of(columns, externals);
  }

  @Override
  public String table(DatabaseLeaf leaf) {
    DatabaseSource source = leaf.source();
    String database = source.schema().isEmpty() ? source.server().database() : source.schema();
    return (database.isEmpty() ? "" : Quoting.identifier(database) + ".")
        + Quoting.identifier(source.table());
  }

  /** NULLS LAST is ClickHouse's own rule in both directions. */
  @Override
  public String order(String key, RelDataType type, boolean descending, boolean nullsFirst) {
    return key + (descending ? " DESC" : " ASC") + (nullsFirst ? " NULLS FIRST" : "");
  }

  @Override
  public List<String> run(@Nullable Long limit, @Nullable Long offset) {
    List<String> lines = new ArrayList<>();
    if (limit != null) {
      lines.add("LIMIT " + limit);
    }
    if (offset != null) {
      lines.add("OFFSET " + offset);
    }
    return lines;
  }

  @Override
  public boolean groupsBy(String key) {
    return true;
  }

  @Override
  public String between(String operator) {
    return operator;
  }

  @Override
  public String beforeBracket() {
    return "";
  }

  @Override
  public boolean hasSemiJoin() {
    return true;
  }

  @Override
  public boolean sortsDistinct() {
    return true;
  }

  @Override
  public boolean hasQualify() {
    return true;
  }
}
