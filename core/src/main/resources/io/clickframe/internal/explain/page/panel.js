// What is known of the operator, fence, step or engine's operator that is looked at.

function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return shown.length === 0 ? null
    : el("dl", {class: "facts"}, shown.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function part(title, ...children) {
  const shown = children.flat().filter(it => it);
  return shown.length === 0 ? null : el("section", {}, el("h4", {}, title), shown);
}

function stepLine(number) {
  const step = steps.get(number);
  return step && el("p", {class: "recorded"}, el("b", {}, String(number)), " ", el("code", {}, step.text),
    el("span", {class: "site"}, step.site));
}

function figureFacts(figures) {
  return figures && facts([
    ["time", nanos(figures.nanos) + (figures.share > 0 ? ", " + percent(figures.share) + " of the execution" : "")],
    ["rows in", whole(figures.rowsIn)],
    ["rows out", whole(figures.rows === undefined ? figures.rowsOut : figures.rows)],
    ["bytes out", bytes(figures.bytes === undefined ? figures.bytesOut : figures.bytes)],
    ["threads", figures.threads > 1 ? figures.parallelism.toFixed(1) + " of " + figures.threads + " at work" : null],
  ]);
}

function engineLine(id) {
  const node = engineNodes[id];
  return el("p", {}, el("code", {}, node.operator), node.description ? " " + node.description : "",
    node.figures && el("span", {class: "site"}, nanos(node.figures.nanos) + ", " + count(node.figures.rowsOut, "row")));
}

function columnList(node) {
  const added = new Set(node.added.map(columnText));
  return el("table", {class: "columns"}, el("tbody", {}, node.columns.map(column => {
    const isNew = node.inputs.length > 0 && added.has(columnText(column));
    return el("tr", {class: isNew ? "new" : null},
      el("td", {}, isNew ? "+" : ""), el("td", {}, el("bdi", {}, column.name)), el("td", {}, column.type));
  })));
}

/** Where a column of the result comes from; the same values are behind an equals sign. */
function originFact(it) {
  return [it.column, it.sources.length === 0 ? "no column"
    : (it.sources.some(source => source.asItIs) ? "= " : "made of ")
      + it.sources.map(source => source.source + "." + source.column).join(", ")];
}

/** What the engine says of all of it, while nothing is looked at. */
function engineTotals() {
  return measured && [
    part("All of it", facts([
      ["planning", nanos(report.engine.planningNanos)],
      ["execution", nanos(report.engine.executionNanos)],
      ["rows read", whole(report.engine.rowsRead)],
      ["bytes read", bytes(report.engine.bytesRead)],
      ["peak memory", bytes(report.engine.peakMemory)],
    ])),
    part("Counters", facts(Object.entries(report.engine.events).map(([name, value]) => [name, whole(value)]))),
  ];
}

function operatorPanel(node) {
  return [
    el("h3", {}, node.operator, node.place === CLICKHOUSE ? null : el("span", {class: "place"}, node.place)),
    node.detail && el("pre", {class: "detail"}, highlighted(node.detail)),
    part("Recorded", node.steps.map(stepLine)),
    part("Figures", figureFacts(node.figures),
      node.figures && node.figures.shared && el("p", {class: "note"}, "Of an operator of the engine that does others of these as well.")),
    part(`Columns (${node.columns.length})`, node.columns.length > 0 && columnList(node)),
    node.id === 0 && part("Columns come from", facts(explanation.lineage.map(originFact))),
    part("In the engine", node.engine.map(engineLine)),
    node.fence !== null && part("Asked", fences[node.fence].asked.map(it => sqlBlock(it.sent, it.server))),
  ];
}

function fencePanel(fence) {
  return [
    el("h3", {}, fence.place),
    el("p", {}, count(fence.members.length, "operator") + " of this plan " + (fence.members.length === 1 ? "runs" : "run") + " there."),
    part("Asked", fence.asked.map(it => sqlBlock(it.sent, it.server))),
    part("Recorded", lookAt.fence(fence.id).steps.map(stepLine)),
  ];
}

function stepsPanel(numbers) {
  return [
    el("h3", {}, numbers.length === 1 ? "Step " + numbers[0] : "Steps " + numbers.join(", ")),
    numbers.map(stepLine),
    part("Became", ofSteps(numbers).map(id =>
      el("p", {}, el("code", {}, nodes[id].operator), " " + nodes[id].detail))),
  ];
}

function enginePanel(node) {
  const figures = node.figures;
  return [
    el("h3", {}, node.operator),
    node.description && el("p", {}, node.description),
    part("Figures", figureFacts(figures)),
    part("Made of", figures && figures.stages.map(stage => el("p", {}, stage.name, el("span", {class: "site"},
      nanos(stage.nanos) + ", " + percent(stage.share)
        + (stage.threads > 1 ? ", " + stage.parallelism.toFixed(1) + " of " + stage.threads + " threads" : ""))))),
    part("Details", facts(Object.entries(node.details))),
    part("In the plan", node.planNodes.map(id =>
      el("p", {}, el("code", {}, nodes[id].operator), " " + nodes[id].detail))),
  ];
}

function panelOf(at) {
  return {
    operator: () => operatorPanel(nodes[at.key]),
    fence: () => fencePanel(fences[at.key]),
    step: () => stepsPanel(at.steps),
    steps: () => stepsPanel(at.steps),
    engine: () => enginePanel(engineNodes[at.key]),
  }[at.kind]();
}

function detailsPanel(idle) {
  const body = el("div", {class: "body"});
  const pinned = el("button", {type: "button", class: "small", click: () => looked.pin(null), hidden: true}, "Unpin");
  const panel = el("aside", {class: "panel", "aria-label": "details"},
    el("div", {class: "tools"}, el("h2", {}, "Details"), pinned), body);
  const show = at => {
    pinned.hidden = !looked.pinned;
    body.replaceChildren(...(at ? panelOf(at) : [
      el("p", {class: "hint"},
        "Point at an operator, or go there with Tab and the arrow keys. Enter or a click keeps it here, Esc lets it go."),
      idle && idle(),
    ])
      .flat(3).filter(it => it));
  };
  looked.listeners.push(show);
  show(null);
  return panel;
}
