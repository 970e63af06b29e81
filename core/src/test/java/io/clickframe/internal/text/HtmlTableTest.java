package io.clickframe.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.result.Batch;
import io.clickframe.testing.TestMemory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HtmlTableTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void escapesNamesAndValues() {
    Batch batch =
        memory.batch(
            List.of("<b>&\"'", "String", "n", "Nullable(Int64)"),
            memory.texts("<script>alert('x')</script>\n", "b"),
            memory.longs(new @Nullable Long[] {null, 7L}));

    assertThat(HtmlTable.render(batch.schema(), batch.rows(), 1, 2))
        .isEqualTo(
            """
            <table style="border-collapse:collapse;font-family:monospace">
            <thead>
            <tr><th style="border:1px solid #ccc;padding:2px 8px;text-align:left">&lt;b&gt;&amp;&quot;&#39;<br><small style="color:#666;font-weight:normal">String</small></th><th style="border:1px solid #ccc;padding:2px 8px;text-align:right">n<br><small style="color:#666;font-weight:normal">Nullable(Int64)</small></th></tr>
            </thead>
            <tbody>
            <tr><td style="border:1px solid #ccc;padding:2px 8px;text-align:left">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\\n</td><td style="border:1px solid #ccc;padding:2px 8px;text-align:right;color:#999">NULL</td></tr>
            </tbody>
            <caption style="caption-side:bottom;text-align:left">first 1 of 2 rows</caption>
            </table>
            """);
  }

  @Test
  void cutsLongValues() {
    Batch batch = memory.batch(List.of("s", "String"), memory.texts("x".repeat(10_000)));

    assertThat(HtmlTable.render(batch.schema(), batch.rows(), 1, 1))
        .contains(">" + "x".repeat(199) + "…</td>");
  }
}
