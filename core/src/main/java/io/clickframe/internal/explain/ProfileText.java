package io.clickframe.internal.explain;

import io.clickframe.explain.EngineProfile;
import io.clickframe.explain.Phase;
import io.clickframe.explain.Profile;
import io.clickframe.explain.Profile.Spread;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.ProfiledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A profile for people to read from top to bottom. */
public final class ProfileText {
  private ProfileText() {}

  /** All of it. */
  public static String of(Profile profile) {
    List<String> parts = new ArrayList<>();
    parts.add("== Recorded ==\n" + StepLines.of(profile.explanation().steps()));
    parts.add("== Time ==\n" + time(profile));
    parts.add("== Operators ==\n" + operators(profile));
    if (!profile.advice().isEmpty()) {
      parts.add("== Advice ==\n" + ExplanationText.advice(profile.advice()));
    }
    return String.join("\n\n", parts);
  }

  private static String time(Profile profile) {
    ProfiledRun last = profile.runs().getLast();
    int runs = profile.runs().size();
    StringBuilder text = new StringBuilder();
    text.append(
        "%d %s, %s, %s in %s%n"
            .formatted(
                runs,
                runs == 1 ? "run" : "runs: medians, least to most",
                Figures.count(last.rows(), "row"),
                Figures.bytes(last.bytes()),
                Figures.count(last.batches(), "batch")));
    for (Phase phase : Phase.values()) {
      text.append(line(profile, phase));
    }
    return text.append(
            "%-10s %s%s"
                .formatted(
                    "total", Figures.nanos(profile.medianNanos()), spread(runs, profile.spread())))
        .toString();
  }

  private static String line(Profile profile, Phase phase) {
    double share = (double) profile.medianNanos(phase) / Math.max(1, profile.medianNanos());
    return "%-10s %-9s %3.0f %%%s%n"
        .formatted(
            phase.name().toLowerCase(Locale.ROOT),
            Figures.nanos(profile.medianNanos(phase)),
            100 * share,
            spread(profile.runs().size(), profile.spread(phase)));
  }

  private static String spread(int runs, Spread spread) {
    return runs == 1
        ? ""
        : "  " + Figures.nanos(spread.least()) + " to " + Figures.nanos(spread.most());
  }

  private static String operators(Profile profile) {
    EngineProfile engine = profile.engine();
    String summary = summary(engine);
    if (engine.missing() != null) {
      return summary + "\nNot known: " + engine.missing();
    }
    return summary
        + events(engine)
        + TreeLines.of(
            engine.operators(),
            it -> it.node().inputs(),
            it -> operator(profile, it),
            _ -> List.of());
  }

  private static String summary(EngineProfile engine) {
    return "engine: planning %s, execution %s; read %s, %s; peak memory %s%n"
        .formatted(
            Figures.nanos(engine.planningNanos()),
            Figures.nanos(engine.executionNanos()),
            Figures.count(engine.rowsRead(), "row"),
            Figures.bytes(engine.bytesRead()),
            Figures.bytes(engine.peakMemory()));
  }

  private static String events(EngineProfile engine) {
    return engine.events().entrySet().stream()
        .map(event -> event.getKey() + " " + Figures.number(event.getValue()))
        .collect(Collectors.joining(", ", "", engine.events().isEmpty() ? "\n" : "\n\n"));
  }

  private static String operator(Profile profile, ProfiledOperator it) {
    String description = it.node().description();
    String head =
        "%s%s%s: %s -> %s rows, %s, %.1f %%%s"
            .formatted(
                it.node().operator(),
                description.isEmpty() ? "" : " (" + description + ")",
                StepLines.reference(steps(profile, it)),
                Figures.number(it.rowsIn()),
                Figures.number(it.rowsOut()),
                Figures.nanos(it.nanos()),
                100 * it.share(),
                it.threads() > 1
                    ? ", %.1f of %d threads".formatted(it.parallelism(), it.threads())
                    : "");
    String details =
        it.node().details().entrySet().stream()
            .filter(detail -> detail.getKey().matches("Parts|Granules|Row groups.*|Condition"))
            .map(detail -> detail.getKey() + ": " + detail.getValue())
            .collect(Collectors.joining(", "));
    return details.isEmpty() ? head : head + "\n  " + details;
  }

  /** The recorded steps that an operator of the engine is. */
  static List<Integer> steps(Profile profile, ProfiledOperator operator) {
    TreeSet<Integer> steps = new TreeSet<>();
    operator
        .node()
        .planNodes()
        .forEach(id -> steps.addAll(profile.explanation().plan().nodes().get(id).steps()));
    return List.copyOf(steps);
  }
}
