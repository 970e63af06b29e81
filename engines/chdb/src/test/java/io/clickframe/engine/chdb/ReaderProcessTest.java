package io.clickframe.engine.chdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.result.Batches;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readers in a process of their own. */
class ReaderProcessTest {
  @Test
  void doesNotKeepTheProcessAlive() throws Exception {
    Process child = ChildJvm.start(LeaveOpen.class, List.of("-Xmx96m"), Map.of());
    assertThat(ChildJvm.output(child)).contains("counted 3000000", "read a batch");
  }

  @Test
  void goesByNoProxy() throws Exception {
    Map<String, String> proxy = Map.of("http_proxy", "http://127.0.0.1:1", "no_proxy", "a.invalid");
    Process child = ChildJvm.start(LeaveOpen.class, List.of(), proxy);
    assertThat(ChildJvm.output(child)).contains("counted 3000000");
  }

  static final class LeaveOpen {
    public static void main(String[] arguments) {
      DataContext context = DataContext.open();
      DataStore rows =
          DataStore.reader(
              "id Int64, name String",
              _ -> {
                long[] next = new long[1];
                return block -> {
                  while (next[0] < 3_000_000 && !block.isFull()) {
                    block.add(next[0], "name " + next[0]++);
                  }
                };
              });
      System.out.println("counted " + rows.filter("name != ''").count(context));
      DataStore endless =
          DataStore.reader(
              "id Int64",
              _ ->
                  block -> {
                    while (!block.isFull()) {
                      block.add(1L);
                    }
                  });
      Batches batches = endless.batches(context);
      batches.iterator().next().close();
      System.out.println("read a batch");
    }
  }
}
