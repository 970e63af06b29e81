// Figures for people, to three digits.

const UNKNOWN = -1;

function scaled(number, units) {
  let unit = 0;
  while (number >= 1000 && unit < units.length - 1) {
    number /= 1000;
    unit++;
  }
  const decimals = unit === 0 || number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toFixed(decimals) + "\u00a0" + units[unit];
}

function nanos(number) {
  return number === UNKNOWN ? "?" : scaled(number, ["ns", "\u00b5s", "ms", "s"]);
}

function bytes(number) {
  return number === UNKNOWN ? "?" : scaled(number, ["B", "kB", "MB", "GB", "TB"]);
}

/** A whole number with separators. */
function whole(number) {
  return number === UNKNOWN ? "?" : number.toLocaleString("en-US");
}

/** A number that has little room: 1.36 M. */
function short(number) {
  return number === UNKNOWN ? "?"
    : number < 10000 ? whole(number)
    : scaled(number, ["", "k", "M", "G", "T"]).trim();
}

function count(number, what) {
  const plural = what.endsWith("ch") || what.endsWith("s") ? what + "es"
    : what.endsWith("y") ? what.slice(0, -1) + "ies"
    : what + "s";
  return whole(number) + "\u00a0" + (number === 1 ? what : plural);
}

function percent(share) {
  return share > 0 && share < 0.0005 ? "<0.1\u00a0%" : (100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0) + "\u00a0%";
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Least to most, if there is more than one. */
function spread(numbers) {
  return numbers.length < 2 ? ""
    : nanos(Math.min(...numbers)) + " to " + nanos(Math.max(...numbers));
}
