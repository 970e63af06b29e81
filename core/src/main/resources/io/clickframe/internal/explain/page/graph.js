// Where boxes, lines and fences lie: dagre says so.

/** More are not drawn: nobody would find anything, and it would take minutes. */
const MOST_BOXES = 1000;

const GAP = {across: 26, down: 34, pad: 10, title: 24, margin: 14};

/**
 * The picture of a graph.
 *
 * items: {id, operator, title, chip, lines, slim, label, look}; edges: {from, to, role, rows}, from
 * what gives rows to what takes them; fences: {id, title, members}
 */
function drawGraph(items, edges, fences, view) {
  const graph = new dagre.graphlib.Graph({compound: true, multigraph: false});
  graph.setGraph({
    rankdir: "TB", nodesep: GAP.across, ranksep: GAP.down, edgesep: 12,
    marginx: GAP.margin, marginy: GAP.margin, ranker: "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  fences.forEach(fence => graph.setNode("f" + fence.id, {}));
  items.forEach(item => graph.setNode("n" + item.id, {width: BOX.width, height: heightOf(item)}));
  fences.forEach(fence =>
    fence.members.forEach(id => graph.setParent("n" + id, "f" + fence.id)));
  // What takes rows is above what gives them.
  edges.forEach(edge => graph.setEdge("n" + edge.to, "n" + edge.from, {}));
  dagre.layout(graph);

  const at = new Map(items.map(item => [item.id, graph.node("n" + item.id)]));
  const edgeLayer = edges.map(edge => drawEdge(edge, graph.edge("n" + edge.to, "n" + edge.from).points));
  const fenceLayer = fences.map(fence => drawFence(fence, at, view));
  const boxes = new Map(items.map(item => {
    const place = at.get(item.id);
    return [item.id, drawBox(item, round(place.x - BOX.width / 2), round(place.y - place.height / 2), view)];
  }));
  const size = graph.graph();
  const extra = fences.length > 0 ? GAP.title + GAP.pad : 0;
  return {
    width: Math.ceil(size.width),
    height: Math.ceil(size.height + extra),
    boxes,
    fences: fenceLayer,
    layers: [svg("g", {class: "fences"}, fenceLayer), svg("g", {class: "edges"}, edgeLayer), svg("g", {}, [...boxes.values()])],
  };
}

function round(number) {
  return Math.round(number * 2) / 2;
}

/** A smooth line through points; its head points up, to what takes the rows. */
function drawEdge(edge, points) {
  const [first, ...rest] = points;
  const start = {x: first.x, y: first.y + 6};
  let path = `M${round(start.x)},${round(start.y)}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const here = rest[i], next = rest[i + 1];
    const last = i === rest.length - 2;
    const x = last ? next.x : (here.x + next.x) / 2, y = last ? next.y : (here.y + next.y) / 2;
    path += `Q${round(here.x)},${round(here.y)} ${round(x)},${round(y)}`;
  }
  if (rest.length === 1) {
    path += `L${round(rest[0].x)},${round(rest[0].y)}`;
  }
  const width = edge.rows > 0 ? Math.min(7, 1 + Math.log10(edge.rows) * 0.8).toFixed(1) : 1.3;
  const label = {left: "left", right: "right", subquery: "sub-query"}[edge.role];
  return svg("g", {class: "edge " + (edge.role === "subquery" ? "subquery" : "rows"), "data-from": edge.from, "data-to": edge.to},
    svg("path", {class: "line", d: path, "stroke-width": width}),
    svg("path", {class: "tip", d: `M${round(first.x - 5)},${round(first.y + 8)}L${round(first.x)},${round(first.y)}L${round(first.x + 5)},${round(first.y + 8)}z`}),
    label && svg("text", {class: "t-edge", x: round(first.x) + (edge.role === "left" ? -9 : 9), y: round(first.y) + 13,
      "text-anchor": edge.role === "left" ? "end" : "start"}, label));
}

function drawFence(fence, at, view) {
  const places = fence.members.map(id => at.get(id));
  const left = round(Math.min(...places.map(it => it.x - it.width / 2)) - GAP.pad);
  const right = round(Math.max(...places.map(it => it.x + it.width / 2)) + GAP.pad);
  const top = round(Math.min(...places.map(it => it.y - it.height / 2)) - GAP.pad);
  const bottom = round(Math.max(...places.map(it => it.y + it.height / 2)) + GAP.title + 4);
  const room = right - left - 2 * GAP.pad;
  return svg("g", {
      class: "fence",
      "data-fence": fence.id,
      "data-members": fence.members.join(" "),
      role: "button",
      tabindex: 0,
      "aria-label": fence.label,
      "aria-pressed": "false",
      pointerenter: () => looked.show(lookAt.fence(fence.id)),
      pointerleave: () => looked.show(null),
      focus: () => looked.show(lookAt.fence(fence.id)),
      blur: () => looked.show(null),
      click: () => looked.pin(lookAt.fence(fence.id)),
      keydown: event => view.pressed(event, lookAt.fence(fence.id)),
    },
    svg("rect", {class: "wall", x: left, y: top, width: right - left, height: bottom - top, rx: 9}),
    svg("text", {class: "t-fence", x: left + GAP.pad, y: bottom - 8, "data-room": Math.floor(room)},
      cut(fence.title, "t-fence", room)));
}
