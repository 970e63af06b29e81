// The page's tabs.

function planItems() {
  return nodes.map(node => {
    const slim = node.operator === "Project" && node.added.length === 0;
    const recorded = node.steps.length > 0 && "#" + node.steps.join(", ");
    const columns = node.added.map(columnText).join(", ");
    return {
      id: node.id,
      operator: node.operator,
      title: node.operator,
      chip: [slim && node.figures && nanos(node.figures.nanos), recorded].filter(it => it).join("  "),
      slim,
      lines: [
        node.detail && {text: node.detail, style: "t-detail"},
        !slim && columns && {text: (node.inputs.length > 0 ? "+ " : "") + columns, style: "t-added"},
        node.figures && {
          text: nanos(node.figures.nanos) + (node.figures.shared ? " shared" : "")
            + "  \u00b7  " + short(node.figures.rows) + (node.figures.rows === 1 ? " row" : " rows"),
          style: "t-figure",
        },
      ].filter(it => it),
      label: [node.operator, node.detail, node.steps.length > 0 && "step " + node.steps.join(", "),
        node.figures && nanos(node.figures.nanos) + ", " + count(node.figures.rows, "row")].filter(it => it).map(plain).join(", "),
      look: () => lookAt.operator(node.id),
    };
  });
}

function engineItems() {
  return engineNodes.map(node => ({
    id: node.id,
    operator: node.operator,
    title: node.operator,
    chip: "",
    slim: !node.description && !node.figures,
    lines: [
      node.description && {text: node.description, style: "t-detail"},
      ...Object.entries(node.details).slice(0, 2).map(([name, value]) => ({text: (name ? name + ": " : "") + value, style: "t-added"})),
      node.figures && {
        text: nanos(node.figures.nanos) + "  \u00b7  " + short(node.figures.rowsOut) + (node.figures.rowsOut === 1 ? " row" : " rows")
          + (node.figures.share >= 0.001 ? "  \u00b7  " + percent(node.figures.share) : ""),
        style: "t-figure",
      },
    ].filter(it => it),
    label: [node.operator, node.description].filter(it => it).map(plain).join(", "),
    look: () => lookAt.engine(node.id),
  }));
}

const planPane = graphPane("plan", planItems(),
  nodes.flatMap(node => [...node.inputs, ...node.subqueries].map(id =>
    ({from: id, to: node.id, role: nodes[id].role, rows: nodes[id].figures ? nodes[id].figures.rows : 0}))),
  fences.map(fence => ({...fence, title: fence.place, label: "runs in " + plain(fence.place)})),
  measured && (id => nodes[id].figures));

const enginePane = engineNodes.length > 0 && graphPane("the engine's plan", engineItems(),
  engineNodes.flatMap(node => node.inputs.map(input =>
    ({from: input, to: node.id, role: "input", rows: node.figures ? engineNodes[input].figures.rowsOut : 0}))),
  [],
  measured && (id => {
    const figures = engineNodes[id].figures;
    return figures && {nanos: figures.nanos, rows: figures.rowsOut};
  }));

function revealSteps(numbers) {
  const found = ofSteps(numbers);
  if (found.length > 0 && planPane.reveal) {
    planPane.reveal(found[0]);
  }
}

function stepList() {
  const items = explanation.steps.map(step => {
    const look = lookAt.step(step.number);
    const others = step.inputs.slice(1);
    return el("button", {
        type: "button",
        class: "step depth-" + Math.min(step.depth, 6),
        tabindex: step.number === 1 ? 0 : -1,
        "data-step": step.number,
        "aria-pressed": "false",
        pointerenter: () => looked.show(look),
        pointerleave: () => looked.show(null),
        focus: () => looked.show(look),
        blur: () => looked.show(null),
        click: () => {
          looked.pin(look);
          revealSteps([step.number]);
        },
      },
      el("b", {}, String(step.number)),
      el("span", {}, el("code", {}, step.text), others.length > 0 && el("i", {}, " with " + others.join(", ")),
        el("span", {class: "site"}, step.site)));
  });
  looked.listeners.push(at => items.forEach((item, i) => {
    const number = explanation.steps[i].number;
    item.classList.toggle("lit", Boolean(at) && at.steps.includes(number));
    item.setAttribute("aria-pressed", String(Boolean(looked.pinned) && sameLook(looked.pinned, lookAt.step(number))));
  }));
  return el("nav", {class: "steps", "aria-label": "recorded steps"},
    el("div", {class: "tools"}, el("h2", {}, "Recorded")),
    el("div", {class: "body", keydown: event => roving(items, event, ".step")}, items));
}

function planTab() {
  return {
    name: "plan",
    title: "Plan",
    made: () => el("div", {class: "work"}, stepList(), planPane.element, detailsPanel()),
    shown: () => planPane.ready(at => at.operators),
  };
}

function engineTab() {
  return {
    name: "engine",
    title: "Engine's plan",
    made: () => enginePane
      ? el("div", {class: "work two"}, enginePane.element, detailsPanel(engineTotals))
      : el("p", {class: "note"}, "The engine was not asked, or did not say: " + (engineMissing || "no reason given")),
    shown: () => enginePane && enginePane.ready(at => at.engine),
  };
}

function sqlTab() {
  const parameters = Object.entries(explanation.parameters), settings = Object.entries(explanation.settings);
  const table = (title, rows) => rows.length > 0 && el("section", {}, el("h2", {}, title),
    el("table", {class: "pairs"}, el("tbody", {}, rows.map(([name, value]) =>
      el("tr", {}, el("th", {scope: "row"}, el("code", {}, name)), el("td", {}, el("code", {}, highlighted(value))))))));
  return {
    name: "sql",
    title: "SQL",
    made: () => el("div", {class: "column"}, sqlBlock(explanation.sql, "the statement"),
      table("Parameters", parameters), table("Settings", settings)),
  };
}

function rewritesTab() {
  const lines = text => text.split("\n").length;
  return explanation.rewrites.length > 0 && {
    name: "rewrites",
    title: `Rewrites (${explanation.rewrites.length})`,
    made: () => el("div", {class: "column"}, explanation.rewrites.map((it, i) => {
      const drawn = () => {
        if (details.open && details.children.length === 1) {
          details.append(diffTable(it.before, it.after));
        }
      };
      const details = el("details", {class: "rewrite", open: i === 0, toggle: drawn},
        el("summary", {}, el("b", {}, it.rule), " ", it.why,
          el("span", {class: "site"}, `${lines(it.before)} \u2192 ${count(lines(it.after), "line")}`)));
      drawn();
      return details;
    })),
  };
}

function databasesTab() {
  const list = (title, texts) => texts.length > 0 && el("section", {}, el("h2", {}, title), el("ul", {}, texts.map(it => el("li", {}, it))));
  const empty = explanation.fences.length + explanation.kept.length + explanation.notes.length === 0;
  return !empty && {
    name: "databases",
    title: "Databases" + (explanation.fences.length > 0 ? ` (${explanation.fences.length})` : ""),
    made: () => el("div", {class: "column"},
      list("Stays in ClickHouse", explanation.kept),
      list("Notes", explanation.notes),
      explanation.fences.length > 0 && el("h2", {}, "What is asked"),
      explanation.fences.map((it, i) => sqlBlock(it.sent, `${i + 1}: ${it.server}`))),
  };
}
