// The report as the page needs it: who came from whom, and who has which figures.

const report = JSON.parse(document.getElementById("report").textContent);
const profiled = report.kind === "profile";
const explanation = profiled ? report.explanation : report;
const advice = report.advice;
const measured = profiled && report.engine.operators.length > 0;
const CLICKHOUSE = "ClickHouse";

/** The engine's operators, with figures if there are any. */
const engineNodes = measured
  ? report.engine.operators.map(it => ({...it.node, figures: it}))
  : explanation.engine.nodes.map(it => ({...it, figures: null}));

/** Why there is none of them, or null. */
const engineMissing = profiled && report.engine.missing || explanation.engine.missing;

function columnText(column) {
  return column.name + " " + column.type;
}

const nodes = explanation.plan.nodes.map(node => ({
  ...node,
  role: "result",
  taker: null,
  fence: null,
  engine: [],
  figures: null,
}));

for (const node of nodes) {
  const linked = (ids, role) => ids.forEach(id => {
    nodes[id].taker = node.id;
    nodes[id].role = role;
  });
  linked(node.inputs, "input");
  linked(node.subqueries, "subquery");
  if (node.inputs.length === 2 && node.operator === "Join") {
    nodes[node.inputs[0]].role = "left";
    nodes[node.inputs[1]].role = "right";
  }
  const known = new Set(node.inputs.flatMap(id => explanation.plan.nodes[id].columns).map(columnText));
  node.added = node.columns.filter(column => !known.has(columnText(column)));
}

/** What another database, or other nodes, do: whole branches of the plan. */
const fences = [];
for (const node of nodes) {
  const around = node.taker === null ? null : nodes[node.taker].fence;
  if (around === null && node.place !== CLICKHOUSE) {
    node.fence = fences.length;
    fences.push({id: fences.length, place: node.place, members: [], asked: []});
  } else {
    node.fence = around;
  }
  if (node.fence !== null) {
    fences[node.fence].members.push(node.id);
  }
}
for (const asked of explanation.fences) {
  const fence = nodes[asked.node].fence;
  if (fence !== null) {
    fences[fence].asked.push(asked);
  }
}

/** Our operators get the figures of the engine's that they are. */
function addFigures() {
  for (const of of engineNodes) {
    of.planNodes.forEach(id => nodes[id].engine.push(of.id));
  }
  for (const node of nodes) {
    const own = node.engine.map(id => engineNodes[id].figures).filter(it => it !== null);
    if (own.length > 0) {
      node.figures = {
        nanos: own.reduce((sum, it) => sum + it.nanos, 0),
        share: own.reduce((sum, it) => sum + it.share, 0),
        rows: own[0].rowsOut,
        bytes: own[0].bytesOut,
        rowsIn: own[own.length - 1].rowsIn,
        shared: node.engine.some(id => engineNodes[id].planNodes.length > 1),
      };
    }
  }
}
addFigures();

const steps = new Map(explanation.steps.map(step => [step.number, step]));

/** The operators that came from any of some steps. */
function ofSteps(numbers) {
  return nodes.filter(node => node.steps.some(it => numbers.includes(it))).map(node => node.id);
}

/** Who is looked at; parts of the page listen. */
const looked = {
  listeners: [],
  /** What is under the pointer or has the focus, and what is pinned: {kind, ids} or null. */
  at: null,
  pinned: null,
  show(at) {
    this.at = at;
    this.tell();
  },
  pin(at) {
    this.pinned = this.pinned && at && sameLook(this.pinned, at) ? null : at;
    this.tell();
  },
  current() {
    return this.at || this.pinned;
  },
  tell() {
    this.listeners.forEach(listener => listener(this.current()));
  },
};

function sameLook(a, b) {
  return a.kind === b.kind && a.key === b.key;
}

const lookAt = {
  operator: id => ({kind: "operator", key: id, operators: [id], steps: nodes[id].steps, engine: nodes[id].engine}),
  fence: id => ({
    kind: "fence",
    key: id,
    operators: fences[id].members,
    steps: [...new Set(fences[id].members.flatMap(it => nodes[it].steps))],
    engine: [],
  }),
  step: number => ({kind: "step", key: number, operators: ofSteps([number]), steps: [number], engine: []}),
  steps: numbers => ({kind: "steps", key: numbers.join(), operators: ofSteps(numbers), steps: numbers, engine: []}),
  engine: id => ({
    kind: "engine",
    key: id,
    operators: engineNodes[id].planNodes,
    steps: [...new Set(engineNodes[id].planNodes.flatMap(it => nodes[it].steps))],
    engine: [id],
  }),
};
