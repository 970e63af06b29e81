// Which lines two texts have in common, and the two side by side.

/** More pairs of lines are not compared one by one: what differs is then all that is between. */
const MOST_PAIRS = 4e6;

/** Rows of a line before and a line after; one of them is undefined where they differ. */
function lineDiff(before, after) {
  const a = before.split("\n"), b = after.split("\n");
  let start = 0, end = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  while (end < a.length - start && end < b.length - start
      && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const same = lines => lines.map(line => [line, line]);
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}

function middle(a, b) {
  if (a.length * b.length > MOST_PAIRS) {
    return paired(a, b);
  }
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i].trim() === b[j].trim()
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const rows = [];
  let gone = [], come = [], i = 0, j = 0;
  const flush = () => {
    rows.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  while (i < a.length && j < b.length) {
    if (a[i].trim() === b[j].trim()) {
      flush();
      rows.push([a[i++], b[j++]]);
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      gone.push(a[i++]);
    } else {
      come.push(b[j++]);
    }
  }
  gone.push(...a.slice(i));
  come.push(...b.slice(j));
  flush();
  return rows;
}

function paired(a, b) {
  return Array.from({length: Math.max(a.length, b.length)}, (_, i) => [a[i], b[i], true]);
}

function diffTable(before, after) {
  const cell = (line, sign, differs) => [
    el("td", {class: "sign" + (differs && line !== undefined ? " " + sign.kind : "")},
      differs && line !== undefined ? sign.mark : ""),
    el("td", {class: "line" + (line === undefined ? " none" : differs ? " " + sign.kind : "")},
      line === undefined ? "" : highlighted(line)),
  ];
  const gone = {kind: "gone", mark: "\u2212"}, come = {kind: "come", mark: "+"};
  return el("div", {class: "diff", tabindex: 0, role: "region", "aria-label": "before and after"},
    el("table", {},
      el("colgroup", {}, el("col", {class: "sign"}), el("col"), el("col", {class: "sign"}), el("col")),
      el("thead", {}, el("tr", {},
        el("th", {colspan: 2, scope: "col"}, "without it"),
        el("th", {colspan: 2, scope: "col"}, "as it is"))),
      el("tbody", {}, lineDiff(before, after).map(([a, b, differs]) =>
        el("tr", {}, cell(a, gone, differs), cell(b, come, differs))))));
}
