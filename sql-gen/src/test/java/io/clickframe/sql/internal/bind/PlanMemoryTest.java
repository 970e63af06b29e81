package io.clickframe.sql.internal.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.Schema;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.spi.CheckedChain;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.Planner;
import io.clickframe.spi.PlanningTime;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SourceState;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.cache.FileStates;
import io.clickframe.sql.internal.cache.NoOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanMemoryTest {
  private static final CallSite HERE = new CallSite("Report.java", 12);

  private final PlanMemory memory = new PlanMemory();
  private final AtomicInteger planned = new AtomicInteger();

  private static RelationNode chain(SourceNode source) {
    return new RelationNode.Distinct(new RelationNode.Scan(source, HERE), HERE);
  }

  private static SourceNode table() {
    return new TableSource("clickframe", "t", "t", "a Int64", 9, () -> SourceHold.NONE);
  }

  /** As a planner would, that reads some sources. */
  private PlannedQuery plan(RelationNode chain, SourceNode... read) {
    return memory.plan(
        chain,
        QueryOptions.NONE,
        new FileStates(new NoOracle()).look(),
        new PlanMemory.Planning() {
          @Override
          public PlanMemory.Planned plan() {
            PlannedQuery query =
                new PlannedQuery(
                    SqlStatement.of("SELECT " + planned.incrementAndGet()),
                    () -> new Schema(List.of()),
                    Map.of(),
                    chain,
                    List.of(read),
                    Map.of(),
                    PlanningTime.NONE,
                    () -> {
                      throw new IllegalStateException("nobody looks");
                    });
            return new PlanMemory.Planned(query, List.of(read), false);
          }

          @Override
          public Checked bind() {
            throw new IllegalStateException("no step follows");
          }
        });
  }

  /** The one source that a plan reads. */
  private static SourceNode read(PlannedQuery planned) {
    List<SourceNode> sources = new ArrayList<>();
    planned.state(
        new Planner() {
          @Override
          public PlannedQuery plan(RelationNode relation, QueryOptions options) {
            throw new IllegalStateException("planned");
          }

          @Override
          public @Nullable CheckedChain check(RelationNode step, List<CheckedChain> inputs) {
            throw new IllegalStateException("checked");
          }

          @Override
          public SourceState state(List<SourceNode> asked) {
            sources.addAll(asked);
            return new SourceState("", true);
          }

          @Override
          public void study(String database, String table, Schema schema) {
            throw new IllegalStateException("studied");
          }
        });
    assertThat(sources).hasSize(1);
    return sources.getFirst();
  }

  @Test
  void plansTheSameChainOnce() {
    SourceNode first = table();
    SourceNode second = table();
    assertThat(plan(chain(first), first).statement().sql()).isEqualTo("SELECT 1");
    PlannedQuery again = plan(chain(second), second);
    assertThat(again.statement().sql()).isEqualTo("SELECT 1");
    assertThat(read(again)).as("the table of its own chain").isSameAs(second);
    assertThat(planned).hasValue(1);
  }

  @Test
  void plansAnewWhatReadsRowsOfTheProgram() {
    SourceNode rows = InlineSource.of("a Int8", 1, new byte[] {1});
    plan(chain(rows), rows);
    plan(chain(rows), rows);
    assertThat(planned).hasValue(2);
  }

  @Test
  void plansAnewWhatReadsOtherSourcesThanTheChainNames() {
    SourceNode named = table();
    plan(chain(named), table());
    plan(chain(named), table());
    assertThat(planned).hasValue(2);
  }
}
