// Elements. Text gets in as text nodes and attributes alone: never as markup.

const root = document.documentElement;

/** What went wrong, for people who look and for tests. */
function failed(message) {
  root.dataset.errors = root.dataset.errors ? root.dataset.errors + "\n" + message : message;
}
window.addEventListener("error", event => failed(String(event.message)));
window.addEventListener("unhandledrejection", event => failed(String(event.reason)));
document.addEventListener("securitypolicyviolation", event =>
  failed("refused: " + event.violatedDirective + " " + event.blockedURI));

/** Characters that turn text around, or cannot be seen, by their numbers. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function plain(text) {
  return String(text).replace(UNSEEN, found =>
    "\u27e8U+" + found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "\u27e9");
}

/** Words as a sentence. */
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + ".";
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(2)) {
    if (child !== undefined && child !== null && child !== false) {
      made.append(child instanceof Node ? child : plain(child));
    }
  }
  return made;
}

function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function button(label, onclick, attributes) {
  return el("button", {type: "button", click: onclick, ...attributes}, label);
}

/** A button that puts text on the clipboard, as it is. */
function copyButton(text) {
  const made = button("Copy", async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = el("textarea", {class: "away"});
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    made.textContent = "Copied";
    setTimeout(() => (made.textContent = "Copy"), 1500);
  }, {class: "small"});
  return made;
}

/** Arrow keys go from one to the next; one of them is in the tab order. */
function roving(items, event, selector) {
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const from = items.indexOf(event.target.closest(selector));
  if (step && from >= 0) {
    event.preventDefault();
    items[(from + step + items.length) % items.length].focus();
  }
}

/** What the address says behind #, as in #tab=sql&theme=dark. */
const asked = new URLSearchParams(location.hash.slice(1));
