// What lies over the page: toasts, alerts, menus, and windows with a form.

import { avatar, el, icon } from "./dom.js";
import { words } from "./words.js";

const TOAST_MILLISECONDS = 4000;

export function toast(text, place = document.getElementById("toasts")) {
  const node = el("div", { class: "toast", "data-testid": "toast" }, text);
  place.append(node);
  setTimeout(() => node.remove(), TOAST_MILLISECONDS);
}

export function modal(label, testid, build, look = "") {
  const dialog = el("dialog", { class: `modal ${look}`, "aria-label": label, "data-testid": testid });
  const close = () => dialog.close();
  dialog.append(...[build(close)].flat());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function plainButton(text, click, props = {}) {
  return el("button", { type: "button", class: "plain-button", click, ...props }, text);
}

export function alertBox(title, text) {
  modal(title, "alert", (close) => [
    el("h2", {}, title),
    el("p", { class: "pre-line", "data-testid": "alert-text" }, text),
    el("div", { class: "modal-actions" }, plainButton(words.ok, close, { "data-testid": "alert-ok", autofocus: true })),
  ]);
}

// A list of things to do, beside what was pressed. Items: [icon, words, what it does, danger]
export function popup(anchor, items, label = words.more) {
  const node = el("div", { class: "popup", role: "menu", "aria-label": label, popover: "auto", "data-testid": "popup" });
  for (const [picture, text, does, look] of items.filter(Boolean)) {
    const click = () => {
      node.hidePopover();
      does();
    };
    const name = typeof picture === "string" ? icon(picture) : picture;
    node.append(el("button", { type: "button", role: "menuitem", class: `popup-item ${look || ""}`, click }, name, el("span", {}, text)));
  }
  node.addEventListener("toggle", (event) => event.newState === "closed" && node.remove());
  node.addEventListener("keydown", (event) => walk(event, node));
  document.body.append(node);
  node.showPopover();
  put(node, anchor);
  node.firstElementChild?.focus();
}

function put(node, anchor) {
  const at = anchor.getBoundingClientRect ? anchor.getBoundingClientRect() : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const below = at.bottom + node.offsetHeight + 8 < innerHeight;
  node.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - node.offsetHeight - 4)}px`;
  node.style.left = `${Math.max(8, Math.min(at.left, innerWidth - node.offsetWidth - 8))}px`;
}

function walk(event, node) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...node.children];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
}

const LANGUAGES = [["uz", "Oʻzbekcha"], ["ru", "Русский"], ["en", "English"], ["", words.none]];

export function askPerson(forGroup, done) {
  const name = el("input", { name: "name", required: true, maxlength: 64, autofocus: true, autocomplete: "off", "data-testid": "person-name" });
  const language = el("select", { name: "language", "data-testid": "person-language" }, LANGUAGES.map(([value, label]) => el("option", { value }, label)));
  const administrator = el("input", { type: "checkbox", "data-testid": "person-administrator" });
  modal(words.newPerson, "person-dialog", (close) => {
    const submit = (event) => {
      event.preventDefault();
      if (!name.value.trim()) return name.focus();
      done({ name: name.value, language: language.value, administrator: administrator.checked });
      return close();
    };
    return el("form", { submit },
      el("h2", {}, words.newPerson),
      el("label", { class: "field" }, el("span", {}, words.name), name),
      el("label", { class: "field" }, el("span", {}, words.language), language),
      forGroup ? el("label", { class: "tick" }, administrator, words.administrator) : null,
      el("div", { class: "modal-actions" }, plainButton(words.cancel, close),
        el("button", { type: "submit", class: "plain-button", "data-testid": "person-add" }, words.add)));
  });
}

export function askChat(chats, done) {
  modal(words.forwardTo, "forward-dialog", (close) => [
    el("h2", {}, words.forwardTo),
    el("div", { class: "choices" }, chats.map(({ id, title }) => el("button", { type: "button", class: "choice", click: () => (close(), done(id)) }, avatar(id, title), title))),
    el("div", { class: "modal-actions" }, plainButton(words.cancel, close)),
  ]);
}
