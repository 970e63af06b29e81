package io.clickframe.engine.server.container;

import io.clickframe.DataContext;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.sql.internal.version.NewNames;
import io.clickframe.testkit.QueryContract;
import io.clickframe.testkit.cases.Case;
import java.util.regex.Pattern;

/** Every operation on one version, but for cases that call what only newer ones have. */
@NeedsDocker
abstract class ReleaseQueryTest extends QueryContract {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Release release;

  ReleaseQueryTest(Release release) {
    this.release = release;
  }

  @Override
  protected DataContext open() {
    return open(ContextOptions.defaults());
  }

  @Override
  protected DataContext open(ContextOptions options) {
    return DataContext.open(Servers.of(release), options);
  }

  @Override
  protected long unreleased() {
    return 0;
  }

  @Override
  protected boolean runs(Case it) {
    return WORD.matcher(it.sql())
        .results()
        .flatMap(word -> NewNames.since(word.group()).stream())
        .allMatch(since -> since.isIn(release.tag()));
  }
}
