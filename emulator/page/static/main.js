// Puts the page together: the column of chats, a person's chat with the bot, and the group beside it.

import { chatColumn } from "./chats.js";
import { el, refill } from "./dom.js";
import { Pane } from "./pane.js";
import { Store } from "./store.js";
import { words } from "./words.js";

const store = new Store();
const app = document.getElementById("app");
const panes = { consumer: new Pane(store, "private", flip), staff: new Pane(store, "group", flip) };
const column = el("aside", { class: "column", "data-testid": "chats" });
const tabs = el("div", { class: "pane-tabs", role: "tablist" });
const shade = el("div", { class: "shade", click: flip });

function flip() {
  app.classList.toggle("with-chats");
}

function show(name) {
  app.dataset.show = name;
  render();
}

function opens(chat) {
  const name = chat.kind === "private" ? "consumer" : "staff";
  app.classList.remove("with-chats");
  panes[name].open(chat.id);
  show(name);
}

function drawTabs() {
  refill(tabs, Object.keys(panes).map((name) => el("button", {
    type: "button", role: "tab", "aria-selected": String(app.dataset.show === name), "data-testid": `tab-${name}`, click: () => show(name),
  }, words[name])));
}

function render(event = { type: "shown" }) {
  for (const pane of Object.values(panes)) pane.take(event);
  app.classList.toggle("single", panes.staff.node.classList.contains("vacant"));
  refill(column, chatColumn(store, [panes.consumer.chat, panes.staff.chat], opens));
  drawTabs();
}

store.addEventListener("change", ({ detail }) => {
  store.lost = detail.type === "lost";
  render(detail);
});
document.addEventListener("visibilitychange", () => render());
app.dataset.show = "consumer";
app.append(tabs, column, panes.consumer.node, panes.staff.node, shade);
store.dial();
