// A pane with a picture in it: zoom, keys, heat, and what is looked at.

const ZOOM = {least: 0.2, most: 2, step: 1.2, readable: 0.75};

function graphPane(label, items, edges, fences, figuresOf) {
  if (items.length > MOST_BOXES) {
    return {element: el("p", {class: "note"}, `${count(items.length, "operator")}: too many to draw. The steps beside this are complete.`), ready() {}};
  }
  const byId = new Map(items.map(item => [item.id, item]));
  const takers = new Map(edges.map(edge => [edge.from, edge.to]));
  const givers = id => edges.filter(edge => edge.to === id).map(edge => edge.from);
  let zoom = 1, drawn, heatBy = "time";

  const view = {
    clicked(item) {
      focusable(item.id);
      looked.pin(item.look());
    },
    pressed(event, look) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        looked.pin(look);
      }
    },
  };
  const picture = svg("svg", {role: "group", "aria-label": label, keydown: pressed});
  const scroller = el("div", {class: "scroller"}, picture);
  const heats = ["time", "rows", "off"].map(by =>
    button(by, () => heat(by), {class: "small", "aria-pressed": "false", "data-heat": by}));
  const element = el("div", {class: "pane"},
    el("div", {class: "tools"},
      el("span", {class: "hint"}, "rows flow upwards"),
      figuresOf && el("span", {class: "set", role: "group", "aria-label": "heat by"}, el("span", {}, "heat"), heats),
      el("span", {class: "set", role: "group", "aria-label": "zoom"},
        button("\u2212", () => zoomTo(zoom / ZOOM.step), {class: "small", "aria-label": "smaller"}),
        button("100\u00a0%", () => zoomTo(1), {class: "small", "aria-label": "as large as it is"}),
        button("+", () => zoomTo(zoom * ZOOM.step), {class: "small", "aria-label": "larger"}),
        button("Fit", () => zoomTo(fitting(), true), {class: "small", "aria-label": "all of it"}))),
    scroller);

  function zoomTo(wanted, centred) {
    const before = zoom;
    zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, wanted));
    picture.setAttribute("width", Math.ceil(drawn.width * zoom));
    picture.setAttribute("height", Math.ceil(drawn.height * zoom));
    if (!centred) {
      const middle = (place, size) => (place + size / 2) * zoom / before - size / 2;
      scroller.scrollTo(middle(scroller.scrollLeft, scroller.clientWidth), middle(scroller.scrollTop, scroller.clientHeight));
    }
  }

  function fitting() {
    return Math.min(scroller.clientWidth / drawn.width, scroller.clientHeight / drawn.height, 1);
  }

  function focusable(id) {
    drawn.boxes.forEach((box, it) => box.setAttribute("tabindex", it === id ? 0 : -1));
  }

  function pressed(event) {
    const box = event.target.closest(".op");
    if (!box) {
      return;
    }
    const item = byId.get(Number(box.dataset.node));
    view.pressed(event, item.look());
    const taker = takers.get(item.id), around = taker === undefined ? [] : givers(taker);
    const next = {
      ArrowUp: taker,
      ArrowDown: givers(item.id)[0],
      ArrowLeft: around[around.indexOf(item.id) - 1],
      ArrowRight: around[around.indexOf(item.id) + 1],
    }[event.key];
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      if (next !== undefined) {
        focusable(next);
        drawn.boxes.get(next).focus();
      }
    }
  }

  function heat(by) {
    heatBy = by;
    heats.forEach(it => it.setAttribute("aria-pressed", String(it.dataset.heat === by)));
    const value = figures => by === "time" ? figures.nanos : figures.rows;
    const most = Math.max(1, ...items.map(item => figuresOf(item.id)).filter(it => it).map(value));
    items.forEach(item => {
      const figures = figuresOf(item.id);
      heatBox(drawn.boxes.get(item.id), by === "off" || !figures ? null : value(figures) / most);
    });
  }

  function light(at, idsOf) {
    const lit = at ? new Set(idsOf(at)) : null;
    drawn.boxes.forEach((box, id) => {
      box.classList.toggle("lit", Boolean(lit && lit.has(id)));
      box.setAttribute("aria-pressed", String(Boolean(looked.pinned) && sameLook(looked.pinned, byId.get(id).look())));
    });
    drawn.fences.forEach(fence => {
      const look = lookAt.fence(Number(fence.dataset.fence));
      fence.classList.toggle("lit", Boolean(at) && sameLook(at, look));
      fence.setAttribute("aria-pressed", String(Boolean(looked.pinned) && sameLook(looked.pinned, look)));
    });
  }

  /** Draws it; the pane has to be in the page, for sizes. Once. */
  function ready(idsOf) {
    if (drawn) {
      return;
    }
    drawn = drawGraph(items, edges, fences, view);
    picture.setAttribute("viewBox", `0 0 ${drawn.width} ${drawn.height}`);
    picture.append(...drawn.layers);
    const fit = fitting();
    zoomTo(Math.max(fit, Math.min(ZOOM.readable, scroller.clientWidth / BOX.width)), true);
    const top = drawn.boxes.get(items[0].id).querySelector(".box");
    scroller.scrollLeft = (Number(top.getAttribute("x")) + BOX.width / 2) * zoom - scroller.clientWidth / 2;
    focusable(items[0].id);
    if (figuresOf) {
      heat(asked.get("heat") === "rows" ? "rows" : heatBy);
    }
    measure(picture);
    looked.listeners.push(at => light(at, idsOf));
    light(looked.current(), idsOf);
  }

  /** Scrolls to an operator. */
  function reveal(id) {
    drawn.boxes.get(id).scrollIntoView({block: "nearest", inline: "nearest"});
  }

  return {element, ready, reveal};
}

/** What the browser says of texts and their room, for tests. */
function measure(picture) {
  const over = [...picture.querySelectorAll("text[data-room]")]
    .filter(text => text.getComputedTextLength() > Number(text.dataset.room) + 1);
  picture.dataset.tooWide = over.length;
}
