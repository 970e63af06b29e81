package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.spi.QueryOptions;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.optimize.JoinWork;
import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Prewhere;
import io.clickframe.sql.internal.plan.QueryLeaf;
import io.clickframe.sql.internal.plan.Repeatable;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.version.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.logical.LogicalProject;

/**
 * Settings that change no row, only how soon it comes; chosen for each statement. Settings of the
 * run win over them. Measured over TPC-H, scale 1: {@code docs/manual/performance.md}. Thread-safe.
 */
final class Tuning {
  /**
   * How much the engine reads ahead of a Parquet file before its threads wait for one another: its
   * own two megabytes keep one thread busy.
   */
  private static final long WATERMARK = 256L << 20;

  /** Of the run's memory, should it be limited. */
  private static final int SHARE = 8;

  /** In smaller files there is nothing to read ahead. */
  private static final long LEAST_SIZE = 4L << 20;

  /**
   * Rows of a hash table that one thread fills before others have got their share of it: the
   * engine's own {@code parallel_hash_join_threshold}, which it cannot apply to files, since it
   * does not know their rows.
   */
  private static final double SMALL = 100_000;

  /** With few processors, there is less to share and the same to divide. */
  private static final double SMALL_HERE =
      SMALL * Math.max(1, 32.0 / Runtime.getRuntime().availableProcessors());

  /** A thread takes a millisecond or two for them. */
  private static final long FEW_ROWS = 100_000;

  private final TypeOracle oracle;

  Tuning(TypeOracle oracle) {
    this.oracle = oracle;
  }

  /**
   * The settings.
   *
   * @param plan whose statement it is
   * @param sources what it reads
   * @param joins what its joins have to do
   */
  Map<String, String> of(
      RelNode plan, List<SourceNode> sources, JoinWork joins, QueryOptions options) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!Capability.TUNING.isIn(oracle.version())) {
      return settings;
    }
    if (sources.stream().anyMatch(this::isLargeParquet)) {
      long most = options.memoryLimit() == 0 ? WATERMARK : options.memoryLimit() / SHARE;
      settings.put(
          "input_format_parquet_memory_low_watermark",
          Long.toString(Math.min(WATERMARK, Math.max(1, most))));
    }
    if (areFewInMemory(sources) && PlanNodes.all(plan).stream().allMatch(Tuning::isLinear)) {
      settings.put("max_threads", "1");
    }
    if (testsInTurn(plan)) {
      settings.put("query_plan_merge_filters", "0");
    }
    if (joins.ordered()) {
      settings.put("query_plan_optimize_join_order_limit", "0");
      settings.put("query_plan_join_swap_table", "'false'");
      if (!joins.filtersGroups()) {
        settings.put("enable_join_runtime_filters", "0");
      }
      if (joins.largest() <= (oracle.readsLocalFiles() ? SMALL_HERE : SMALL)) {
        settings.put("join_algorithm", "'direct,hash'");
      }
    }
    return settings;
  }

  /**
   * Whether it is all about objects, and so few rows that dividing them costs more than it gains.
   */
  private static boolean areFewInMemory(List<SourceNode> sources) {
    long rows = 0;
    for (SourceNode source : sources) {
      switch (source) {
        case TableSource table -> rows += table.rows();
        case InlineSource values -> rows += values.rows();
        default -> {
          return false;
        }
      }
    }
    return rows > 0 && rows <= FEW_ROWS && sources.stream().anyMatch(TableSource.class::isInstance);
  }

  /** Whether conditions in memory are written one after the other, and have to be tested so. */
  private static boolean testsInTurn(RelNode plan) {
    return Subplans.all(plan).stream()
        .anyMatch(node -> node instanceof Prewhere early && !early.isClause());
  }

  /** Whether an operator gives no more rows than it takes. */
  private static boolean isLinear(RelNode node) {
    return switch (node) {
      case Join _, QueryLeaf _ -> false;
      case LogicalProject project -> project.getProjects().stream().allMatch(Repeatable::is);
      default -> true;
    };
  }

  private boolean isLargeParquet(SourceNode source) {
    if (!(source instanceof FileSource file) || !file.isParquet()) {
      return false;
    }
    return FileSource.isPattern(file.path())
        || !oracle.readsLocalFiles()
        || size(file.path()) >= LEAST_SIZE;
  }

  private static long size(String path) {
    try {
      return Files.size(Path.of(path));
    } catch (IOException | InvalidPathException e) {
      return 0; // the engine says what is wrong with it
    }
  }
}
