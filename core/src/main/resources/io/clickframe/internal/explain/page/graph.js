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
  const graph = new dagre.graphlib.Graph({compound: true});
  graph.setGraph({
    rankdir: "TB", rankalign: "top", nodesep: GAP.across, ranksep: GAP.down, edgesep: 12,
    marginx: GAP.margin, marginy: GAP.margin, ranker: "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  fences.forEach(fence => graph.setNode("f" + fence.id, {}));
  items.forEach(item => graph.setNode("n" + item.id, {width: BOX.width, height: heightOf(item)}));
  fences.forEach(fence =>
    fence.members.forEach(id => graph.setParent("n" + id, "f" + fence.id)));
  // What takes rows is above what gives them.
  edges.forEach(edge => graph.setEdge("n" + edge.to, "n" + edge.from, {}));
  const places = walk(items, edges);
  dagre.layout(graph, {customOrder: inside => inOrder(inside, places, fences)});

  const at = new Map(items.map(item => [item.id, graph.node("n" + item.id)]));
  const ends = ports(edges, at);
  const edgeLayer = edges.map(edge =>
    drawEdge(edge, graph.edge("n" + edge.to, "n" + edge.from).points, ends.get(edge)));
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

/** The places of items in a walk: each before what gives it rows, which stays in its order. */
function walk(items, edges) {
  const givers = new Map(items.map(item => [item.id, []]));
  edges.forEach(edge => givers.get(edge.to).push(edge.from));
  const places = new Map(), open = [items[0].id];
  while (open.length > 0) {
    const next = open.pop();
    places.set("n" + next, places.size);
    open.push(...givers.get(next).reverse());
  }
  return places;
}

/**
 * Plans are trees: by their walk nothing crosses, left stays left, and a fence, which is a whole
 * branch, stays together. dagre puts lines of several rows, and the walls of fences, in as nodes.
 */
function inOrder(graph, places, fences) {
  const walls = new Map(fences.map(fence => {
    const inside = fence.members.map(id => places.get("n" + id));
    return ["f" + fence.id, {left: Math.min(...inside) - 0.3, right: Math.max(...inside) + 0.3}];
  }));
  const place = name => {
    const node = graph.node(name), wall = walls.get(graph.parent(name));
    return places.has(name) ? places.get(name)
      : node.edgeObj ? places.get(node.edgeObj.w)
      : !wall ? 0
      : node.borderType === "borderRight" ? wall.right : wall.left;
  };
  const ranks = new Map();
  for (const name of graph.nodes().filter(it => graph.children(it).length === 0)) {
    const rank = graph.node(name).rank;
    ranks.set(rank, [...(ranks.get(rank) || []), name]);
  }
  for (const names of ranks.values()) {
    names.sort((a, b) => place(a) - place(b)).forEach((name, i) => (graph.node(name).order = i));
  }
}

function round(number) {
  return Math.round(number * 2) / 2;
}

/** A smooth line from below what takes the rows to the top of what gives them. */
function drawEdge(edge, points, port) {
  const line = [port, ...points.slice(1, -1), points[points.length - 1]];
  const from = {x: port.x, y: port.y + 6};
  let path = `M${round(from.x)},${round(from.y)}`;
  for (let i = 1; i < line.length; i++) {
    const here = i === 1 ? from : line[i - 1], next = line[i], middle = round((here.y + next.y) / 2);
    path += `C${round(here.x)},${middle} ${round(next.x)},${middle} ${round(next.x)},${round(next.y)}`;
  }
  const width = edge.rows > 0 ? Math.min(7, 1 + Math.log10(edge.rows) * 0.8).toFixed(1) : 1.3;
  const label = {left: "left", right: "right", subquery: "sub-query"}[edge.role];
  const x = round(port.x), y = round(port.y), side = edge.role === "left" ? -9 : 9;
  return svg("g", {class: "edge " + (edge.role === "subquery" ? "subquery" : "rows"), "data-from": edge.from, "data-to": edge.to},
    svg("path", {class: "line", d: path, "stroke-width": width}),
    svg("path", {class: "tip", d: `M${x - 5},${y + 8}L${x},${y}L${x + 5},${y + 8}z`}),
    label && svg("text", {class: "t-edge", x: x + side, y: y + 13, "text-anchor": side < 0 ? "end" : "start"}, label));
}

/** Where the lines of the edges end at their takers: beside each other, in the order of the givers. */
function ports(edges, at) {
  const found = new Map();
  for (const edge of edges) {
    const taker = at.get(edge.to), givers = edges.filter(it => it.to === edge.to)
      .map(it => it.from).sort((a, b) => at.get(a).x - at.get(b).x);
    const x = taker.x + BOX.width * ((givers.indexOf(edge.from) + 1) / (givers.length + 1) - 0.5);
    found.set(edge, {x, y: taker.y + taker.height / 2});
  }
  return found;
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
