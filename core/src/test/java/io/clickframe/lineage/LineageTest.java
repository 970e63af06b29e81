package io.clickframe.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTest {
  private static final Lineage LINEAGE =
      Lineage.of(
          List.of(
              operation(4, "append", "p_top", Map.of("from", "r_3")),
              operation(1, "load", "r_1", Map.of()),
              operation(2, "execute", "r_2", inputs("from", "r_1", "join", "file \"x\" <CSV>")),
              operation(3, "execute", "r_3", inputs("from", "r_2", "sub-query", "p_top")),
              operation(5, "write", "file out.csv", Map.of("from", "p_other"))));

  @Test
  void upstreamIsWhatAnObjectWasMadeOfAlsoInCircles() {
    assertThat(LINEAGE.upstream("p_top").operations())
        .extracting(Operation::id)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(LINEAGE.upstream("r_2").operations())
        .extracting(Operation::id)
        .containsExactly(1L, 2L);
    assertThat(LINEAGE.upstream("nothing").operations()).isEmpty();
  }

  @Test
  void downstreamIsWhatWasMadeOfIt() {
    assertThat(LINEAGE.downstream("r_2").operations())
        .extracting(Operation::id)
        .containsExactly(3L, 4L);
    assertThat(LINEAGE.around("r_2").operations())
        .extracting(Operation::id)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void isWrittenAsTextAndMermaid() {
    Lineage two = LINEAGE.upstream("r_2");
    assertThat(two.toText())
        .isEqualTo(
            """
            r_1 <- load at A.java:1
            r_2 <- execute at A.java:2 (from: r_1, join: file "x" <CSV>)
            """);
    assertThat(two.toMermaid())
        .isEqualTo(
            """
            flowchart LR
              n0["file #quot;x#quot; #lt;CSV>"]
              n1["r_1"]
              n2["r_2"]
              n1 -->|"execute: from"| n2
              n0 -->|"execute: join"| n2
            """);
  }

  private static Operation operation(
      long id, String kind, String object, Map<String, String> inputs) {
    return new Operation(
        id, Instant.EPOCH, kind, object, inputs, "steps", "SELECT 1", "A.java:" + id, 0, 1);
  }

  private static Map<String, String> inputs(String... rolesAndObjects) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (int i = 0; i < rolesAndObjects.length; i += 2) {
      inputs.put(rolesAndObjects[i], rolesAndObjects[i + 1]);
    }
    return inputs;
  }
}
