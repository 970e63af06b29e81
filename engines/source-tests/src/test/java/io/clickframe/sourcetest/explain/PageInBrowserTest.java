package io.clickframe.sourcetest.explain;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Plan;
import io.clickframe.explain.PlanNode;
import io.clickframe.explain.Profile;
import io.clickframe.explain.Report;
import io.clickframe.sourcetest.SourceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of real reports in a real browser. {@code -Dclickframe.pictures=true} leaves pictures
 * of them in {@code target/pages}, to look at after a change.
 */
@NeedsChromium
class PageInBrowserTest extends SourceTest {
  private static final Path PICTURES = Path.of("target/pages");
  private static final boolean PICTURED = Boolean.getBoolean("clickframe.pictures");

  @TempDir private static Path folder;

  private final ExplainedSources sources = new ExplainedSources();
  private final ExplainedChains chains = new ExplainedChains(sources);

  /** How many operators a chain becomes. */
  enum Size {
    SMALL(5, 9),
    MIDDLE(20, 59),
    LARGE(60, 200);

    private final int least;
    private final int most;

    Size(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  @BeforeAll
  void load() throws SQLException, IOException {
    sources.load(this::execute);
    Files.createDirectories(PICTURES);
  }

  private DataStore chain(Size size) {
    return switch (size) {
      case SMALL -> chains.filters();
      case MIDDLE -> chains.q05();
      case LARGE -> chains.large();
    };
  }

  private static String address(Report report, String name, String asked) {
    Path file = folder.resolve(name + ".html");
    report.save(file);
    return file.toUri() + "#" + asked;
  }

  private DrawnPage drawn(Report report, String name, String asked) throws Exception {
    return new DrawnPage(Chromium.in(folder).dump(address(report, name, asked)));
  }

  private static void picture(Report report, String name, String asked, String file)
      throws Exception {
    if (PICTURED) {
      Chromium.in(folder).screenshot(address(report, name, asked), PICTURES.resolve(file + ".png"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void explanationsAreReadable(Size size) throws Exception {
    Explanation explanation = chain(size).explain(context());
    assertThat(explanation.plan().nodes()).hasSizeBetween(size.least, size.most);
    check(explanation, explanation, size.name().toLowerCase(Locale.ROOT) + "-explanation");
  }

  @ParameterizedTest
  @EnumSource
  void profilesAreReadable(Size size) throws Exception {
    Profile profile = chain(size).profile(3, context());
    check(profile, profile.explanation(), size.name().toLowerCase(Locale.ROOT) + "-profile");
  }

  private void check(Report report, Explanation explanation, String name) throws Exception {
    for (String theme : List.of("light", "dark")) {
      DrawnPage page = drawn(report, name, "theme=" + theme);
      page.assertDrawn(theme);
      assertThat(page.boxes().keySet())
          .containsExactlyElementsOf(
              explanation.plan().nodes().stream().map(PlanNode::id).toList());
      page.assertReadable();
      page.assertFenced(fences(explanation.plan()));
      picture(report, name, "theme=" + theme, name + "-" + theme);
    }
  }

  /** The operators of each branch of the plan that runs somewhere else. */
  private static Set<Set<Integer>> fences(Plan plan) {
    Set<Set<Integer>> fences = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    for (PlanNode node : plan.nodes()) {
      if (!node.place().equals(Plan.CLICKHOUSE) && !seen.contains(node.id())) {
        Set<Integer> branch = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(node.id()));
        while (!open.isEmpty()) {
          PlanNode next = plan.nodes().get(open.pop());
          branch.add(next.id());
          open.addAll(next.inputs());
          open.addAll(next.subqueries());
        }
        seen.addAll(branch);
        fences.add(branch);
      }
    }
    return fences;
  }

  @Test
  void joinedTablesOfPostgresAreInsideOfAFence() throws Exception {
    Explanation explanation = chain(Size.MIDDLE).explain(context());
    assertThat(fences(explanation.plan()))
        .anySatisfy(members ->
            assertThat(members)
                .extracting(id -> explanation.plan().nodes().get(id).operator())
                .contains("Remote", "Join", "Scan"));
  }

  @Test
  void everyPartOfAReportIsDrawn() throws Exception {
    Profile profile = chain(Size.MIDDLE).profile(context());
    int operators = profile.engine().operators().size();
    for (String tab : List.of("engine", "sql", "rewrites", "databases")) {
      DrawnPage page = drawn(profile, "middle-" + tab, "theme=light&tab=" + tab);
      page.assertDrawn("light");
      assertThat(page.html())
          .contains("id=\"part-" + tab + "\" aria-labelledby=\"tab-" + tab + "\">");
      if (tab.equals("engine")) {
        assertThat(page.boxes()).hasSize(operators);
        page.assertReadable();
      }
      picture(profile, "middle-" + tab, "theme=light&tab=" + tab, "middle-" + tab);
    }
  }

  @Test
  void namesOfUsersStayTexts() throws Exception {
    String name =
        "</script><img src=x onerror=document.documentElement.dataset.errors=1>\u202e <!--";
    DataStore chain = DataStore.numbers(3).select(col("number").as(name)).filter(col(name).gt(0));
    DrawnPage page = drawn(chain.explain(context()), "hostile", "theme=light&pin=0");
    page.assertDrawn("light");
    page.assertReadable();
    assertThat(page.html()).contains("&lt;/script&gt;", "\u27e8U+202E\u27e9");
  }
}
