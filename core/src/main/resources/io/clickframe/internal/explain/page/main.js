// Puts the page together.

const tabs = [planTab(), engineTab(), sqlTab(), rewritesTab(), databasesTab()].filter(it => it);

function openTab(name) {
  const chosen = tabs.find(tab => tab.name === name) || tabs[0];
  for (const tab of tabs) {
    const open = tab === chosen;
    tab.button.setAttribute("aria-selected", String(open));
    tab.button.setAttribute("tabindex", open ? 0 : -1);
    tab.panel.hidden = !open;
  }
  if (chosen.panel.childElementCount === 0) {
    chosen.panel.append(chosen.made());
  }
  if (chosen.shown) {
    chosen.shown();
  }
}

document.getElementById("head").append(...head());
document.getElementById("summary").append(...[adviceList(), phases()].filter(it => it));

const bar = el("div", {class: "tabs", role: "tablist", "aria-label": "parts of the report", keydown: event => {
  roving(tabs.map(tab => tab.button), event, "[role=tab]");
  const reached = tabs.find(tab => tab.button === document.activeElement);
  if (reached && event.key.startsWith("Arrow")) {
    openTab(reached.name);
  }
}});
for (const tab of tabs) {
  tab.button = button(tab.title, () => openTab(tab.name),
    {role: "tab", id: "tab-" + tab.name, "aria-controls": "part-" + tab.name});
  tab.panel = el("div", {role: "tabpanel", id: "part-" + tab.name, "aria-labelledby": "tab-" + tab.name, hidden: true});
  bar.append(tab.button);
}
document.getElementById("main").append(bar, ...tabs.map(tab => tab.panel));
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    looked.pin(null);
  }
});
openTab(asked.get("tab"));
if (asked.has("pin") && nodes[Number(asked.get("pin"))]) {
  looked.pin(lookAt.operator(Number(asked.get("pin"))));
}
root.dataset.drawn = "yes";
