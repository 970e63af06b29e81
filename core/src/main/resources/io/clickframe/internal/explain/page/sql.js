// SQL in colours: words are told apart, nothing is understood.

const WORDS = new Set((
  "ALL AND ANTI ANY ARRAY AS ASC ASOF BETWEEN BY CASE CROSS CUBE CURRENT DESC DISTINCT ELSE END " +
  "EXCEPT EXISTS FALSE FINAL FIRST FOLLOWING FORMAT FROM FULL GLOBAL GROUP GROUPING HAVING ILIKE IN INNER " +
  "INTERPOLATE INTERSECT INTERVAL IS JOIN LAST LEFT LIKE LIMIT NOT NULL NULLS OFFSET ON OR ORDER OUTER " +
  "OVER PARTITION PRECEDING PREWHERE QUALIFY RANGE RIGHT ROLLUP ROW ROWS SAMPLE SELECT SEMI SETS " +
  "SETTINGS TABLE THEN TIES TOTALS TRUE UNBOUNDED UNION USING VALUES VIEW WHEN WHERE WINDOW WITH"
).split(" "));

const TOKEN = new RegExp([
  "(?<text>'(?:[^'\\\\]|\\\\[\\s\\S]|'')*'?)",
  "(?<name>\"(?:[^\"\\\\]|\\\\[\\s\\S]|\"\")*\"?|`(?:[^`\\\\]|\\\\[\\s\\S]|``)*`?)",
  "(?<note>--[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$))",
  "(?<hole>\\{\\w+ *:[^}\\n]*\\})",
  "(?<number>\\b\\d[\\w.]*)",
  "(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)",
].join("|"), "gu");

function highlighted(sql) {
  const parts = [];
  let at = 0;
  for (const found of sql.matchAll(TOKEN)) {
    const kind = Object.keys(found.groups).find(it => found.groups[it] !== undefined);
    const style = kind !== "word" ? kind
      : WORDS.has(found[0].toUpperCase()) ? "word"
      : sql[found.index + found[0].length] === "(" ? "call" : "";
    if (style) {
      parts.push(sql.slice(at, found.index), el("span", {class: "sql-" + style}, found[0]));
      at = found.index + found[0].length;
    }
  }
  parts.push(sql.slice(at));
  return parts;
}

/** A block of SQL with a button that copies it. */
function sqlBlock(sql, label) {
  return el("figure", {class: "code"},
    el("figcaption", {}, el("span", {}, label), copyButton(sql)),
    el("pre", {tabindex: 0, "aria-label": label}, el("code", {}, highlighted(sql))));
}
