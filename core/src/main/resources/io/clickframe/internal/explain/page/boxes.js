// Operators as boxes of one width, with texts that are cut to fit.

const BOX = {width: 248, pad: 10, head: 26, line: 17, foot: 8, slim: 26, icon: 14};

const ICONS = {
  read: "M2 4.5C2 3 12 3 12 4.5v5.5c0 1.5-10 1.5-10 0zM2 4.5c0 1.5 10 1.5 10 0",
  remote: "M2 2.500h10v4H2zM2 8.500h10v4H2zM4 4.500h.1M4 10.500h.1",
  filter: "M1.500 2.500h11l-4.200 5v4.500l-2.600-1.500v-3z",
  join: "M2 3v8l10-8v8z",
  group: "M11 3V2H3l4.500 5L3 12h8v-1",
  sort: "M4 2v10M1.500 9.500L4 12l2.500-2.500M10 12V2M7.500 4.500L10 2l2.500 2.500",
  limit: "M2 2.500h10M7 12.500V5.500M4.500 8L7 5.500 9.500 8",
  union: "M2.500 2v5.500a4.500 4.500 0 0 0 9 0V2",
  project: "M2 3.500h10M2 7h6M2 10.500h8",
  other: "M7 2l5 5-5 5-5-5z",
};

const KINDS = [
  [/^(Scan|Query|Values|Read.*)$/, "read"],
  [/^Remote$/, "remote"],
  [/^(Filter|Qualify|Where)$/, "filter"],
  [/Join/, "join"],
  [/^(Aggregat|Distinct|MergingAggregated|Cube|Rollup|Totals)/, "group"],
  [/^Sort/, "sort"],
  [/^(Limit|Offset|Tail|FractionalLimit)/, "limit"],
  [/^(Union|Intersect|Except)/, "union"],
  [/^(Project|Expression|Window)$/, "project"],
];

function kindOf(operator) {
  const found = KINDS.find(([pattern]) => pattern.test(operator));
  return found ? found[1] : "other";
}

const ruler = document.createElement("canvas").getContext("2d");
const fonts = new Map();

/** The width of text in the font that a class of SVG text has. */
function textWidth(text, style) {
  if (!fonts.has(style)) {
    const probe = svg("text", {class: style}, "x");
    const holder = svg("svg", {class: "away"}, probe);
    document.body.append(holder);
    const seen = getComputedStyle(probe);
    fonts.set(style, seen.fontWeight + " " + seen.fontSize + " " + seen.fontFamily);
    holder.remove();
  }
  ruler.font = fonts.get(style);
  return ruler.measureText(text).width;
}

/** The text, cut with an ellipsis if it is wider. */
function cut(text, style, width) {
  const whole = plain(text).replace(/\s+/g, " ");
  if (textWidth(whole, style) <= width) {
    return whole;
  }
  const letters = [...whole.slice(0, 400)];
  let from = 0, to = letters.length;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (textWidth(letters.slice(0, middle).join("") + "\u2026", style) <= width) {
      from = middle;
    } else {
      to = middle - 1;
    }
  }
  return letters.slice(0, from).join("").trimEnd() + "\u2026";
}

function heightOf(item) {
  return item.slim ? BOX.slim : BOX.head + BOX.line * item.lines.length + BOX.foot;
}

/** A box at its place; what it says fits into it. */
function drawBox(item, left, top, view) {
  const height = heightOf(item);
  const room = BOX.width - 2 * BOX.pad;
  const texts = [];
  const text = (value, style, x, y, width, end) => {
    const shown = cut(value, style, width);
    texts.push(svg("text", {class: style, x, y, "text-anchor": end ? "end" : "start", "data-room": Math.floor(width)}, shown));
    return textWidth(shown, style);
  };
  const base = top + 17.5;
  const chipWidth = item.chip ? text(item.chip, "t-chip", left + BOX.width - BOX.pad, base, 96, true) + 8 : 0;
  const headX = left + BOX.pad + BOX.icon + 6;
  const headRoom = room - BOX.icon - 6 - chipWidth;
  const headWidth = text(item.title, "t-head", headX, base, headRoom);
  if (item.slim && item.lines.length > 0 && headRoom - headWidth > 30) {
    text(item.lines[0].text, "t-detail", headX + headWidth + 7, base, headRoom - headWidth - 7);
  }
  if (!item.slim) {
    item.lines.forEach((line, i) =>
      text(line.text, line.style, left + BOX.pad, top + BOX.head + BOX.line * (i + 0.72), room));
  }
  const group = svg("g", {
      class: "op" + (item.slim ? " slim" : ""),
      "data-node": item.id,
      role: "button",
      tabindex: -1,
      "aria-label": item.label,
      "aria-pressed": "false",
      pointerenter: () => looked.show(item.look()),
      pointerleave: () => looked.show(null),
      focus: () => looked.show(item.look()),
      blur: () => looked.show(null),
      click: () => view.clicked(item),
    },
    svg("rect", {class: "box", x: left, y: top, width: BOX.width, height, rx: 5}),
    svg("rect", {class: "heat", "fill-opacity": 0, x: left, y: top, width: BOX.width, height, rx: 5}),
    svg("rect", {class: "bar", x: left + 1, y: top + height - 4, width: 0, height: 3, rx: 1.5}),
    svg("path", {class: "icon", d: ICONS[kindOf(item.operator)], transform: `translate(${left + BOX.pad},${top + 6})`}),
    texts);
  return group;
}

/** How hot a box is, 0 to 1, or null for no figure. */
function heatBox(group, heat) {
  const bar = group.querySelector(".bar");
  group.querySelector(".heat").setAttribute("fill-opacity", heat === null ? 0 : (0.02 + 0.24 * heat).toFixed(3));
  bar.setAttribute("width", heat === null ? 0 : (heat * (BOX.width - 2)).toFixed(1));
}
