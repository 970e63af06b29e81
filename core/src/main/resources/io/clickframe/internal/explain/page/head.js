// The top of the page: what it is, what it costs, what could be better.

const PHASES = {
  BIND: "steps are checked and typed",
  REWRITE: "it is decided what runs where",
  EMIT: "the statement is written",
  CONNECT: "the sources are made sure of",
  EXECUTE: "the engine is waited for",
  TRANSFER: "bytes of a server are waited for",
  DECODE: "Arrow batches are made",
  OTHER: "everything else",
};

function tile(value, name, more) {
  return el("div", {class: "tile"}, el("b", {}, value), el("span", {}, name), more && el("small", {}, more));
}

function tiles() {
  const databases = fences.filter(it => it.asked.length > 0).length;
  const own = [
    tile(whole(explanation.steps.length), "recorded " + (explanation.steps.length === 1 ? "step" : "steps")),
    tile(whole(nodes.length), nodes.length === 1 ? "operator" : "operators"),
    databases > 0 && tile(whole(databases), databases === 1 ? "part in a database" : "parts in databases"),
    !profiled && tile(whole(explanation.rewrites.length), explanation.rewrites.length === 1 ? "rewrite" : "rewrites"),
  ];
  if (!profiled) {
    return own;
  }
  const times = report.runs.map(run => run.nanos), last = report.runs[report.runs.length - 1], engine = report.engine;
  const read = engine.rowsRead !== UNKNOWN ? engine : last;
  return [
    tile(nanos(median(times)), times.length === 1 ? "one run" : "median of " + times.length + " runs", spread(times)),
    tile(whole(last.rows), last.rows === 1 ? "row came" : "rows came", bytes(last.bytes) + " in " + count(last.batches, "batch")),
    read.rowsRead !== UNKNOWN && tile(short(read.rowsRead), "rows read", bytes(read.bytesRead)),
    engine.peakMemory !== UNKNOWN && tile(bytes(engine.peakMemory), "peak memory", "of the engine"),
    ...own,
  ];
}

function themeButton() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const name = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  const made = button("", () => {
    root.dataset.theme = name() === "dark" ? "light" : "dark";
    label();
  }, {class: "small theme"});
  const label = () => (made.textContent = name() === "dark" ? "Light" : "Dark");
  if (["dark", "light"].includes(asked.get("theme"))) {
    root.dataset.theme = asked.get("theme");
  }
  dark.addEventListener("change", label);
  label();
  return made;
}

function head() {
  return [
    el("div", {class: "name"}, el("h1", {}, profiled ? "Profile" : "Explanation"),
      el("p", {}, profiled ? "what the chain did" : "what the chain will do")),
    el("div", {class: "tiles"}, tiles()),
    themeButton(),
  ];
}

function adviceList() {
  return advice.length > 0 && el("section", {class: "advice", "aria-label": "advice"},
    el("h2", {}, "Advice"),
    advice.map(it => {
      const look = () => looked.show(lookAt.steps(it.steps));
      return el("article", {pointerenter: look, pointerleave: () => looked.show(null), "data-rule": it.rule},
        el("h3", {}, it.rule,
          it.steps.length > 0 && button((it.steps.length === 1 ? "step " : "steps ") + it.steps.join(", "), () => {
            openTab("plan");
            looked.pin(lookAt.steps(it.steps));
            revealSteps(it.steps);
          }, {class: "small", focus: look, blur: () => looked.show(null)})),
        el("p", {class: "evidence"}, it.evidence),
        el("p", {}, sentence(it.reason) + " ", el("b", {}, sentence(it.cure))));
    }));
}

/** Each phase begins where the ones before it end. */
function phases() {
  if (!profiled) {
    return null;
  }
  const names = Object.keys(PHASES);
  const times = name => report.runs.map(run => run.phases[name] || 0);
  const sum = Math.max(1, names.reduce((total, name) => total + median(times(name)), 0));
  let before = 0;
  const several = report.runs.length > 1;
  return el("section", {class: "phases", "aria-label": "time by phase"},
    el("h2", {}, "Time", several && el("small", {}, "medians of " + report.runs.length + " runs")),
    el("table", {},
      el("tbody", {}, names.map(name => {
        const time = median(times(name)), start = before / sum;
        before += time;
        const bar = svg("svg", {class: "phase", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true"},
          svg("rect", {class: "track", width: 100, height: 10}),
          svg("rect", {class: "part", x: (100 * start).toFixed(2), width: Math.max(time > 0 ? 0.4 : 0, 100 * time / sum).toFixed(2), height: 10}));
        return el("tr", {title: PHASES[name]},
          el("th", {scope: "row"}, name.toLowerCase()),
          el("td", {class: "wide"}, bar),
          el("td", {class: "figure"}, nanos(time)),
          el("td", {class: "figure"}, percent(time / sum)),
          several && el("td", {class: "figure spread"}, spread(times(name))));
      }))));
}
