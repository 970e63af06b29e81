package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.TpchContract;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.TpchEntity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChdbTpchTest extends TpchContract {
  private static final double SCALE = 0.01;

  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }

  @Override
  protected void generate(String table, Path file) throws IOException {
    Iterable<? extends TpchEntity> rows =
        switch (table) {
          case "lineitem" -> new LineItemGenerator(SCALE, 1, 1);
          case "orders" -> new OrderGenerator(SCALE, 1, 1);
          case "customer" -> new CustomerGenerator(SCALE, 1, 1);
          default -> throw new IllegalArgumentException(table);
        };
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (TpchEntity row : rows) {
        writer.append(row.toLine()).append('\n');
      }
    }
  }
}
