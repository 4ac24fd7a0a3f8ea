// Buttons: those under a message, and the keyboard that takes the place of typing.

import { act } from "./acts.js";
import { toast } from "./dialogs.js";
import { el, icon } from "./dom.js";
import { words } from "./words.js";

export function inlineKeyboard(message, view) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((buttons, row) =>
    el("div", { class: "inline-row" }, buttons.map((button, column) => inline(message, button, row, column, view))));
  return el("div", { class: "inline-keyboard", "data-testid": "inline-keyboard" }, rows);
}

function inline(message, button, row, column, view) {
  if (button.url) return away(button, view);
  const click = (event) => {
    if (button.copies !== undefined) return navigator.clipboard.writeText(button.copies).then(() => toast(words.copied));
    event.currentTarget.classList.add("waiting");
    return act("tap", { person: view.person, chat: view.chat, message: message.id, row, column, text: button.text });
  };
  const mark = button.copies === undefined ? null : icon("copy");
  return el("button", { type: "button", class: "inline-button", "data-testid": "inline-button", "data-message": message.id, click }, mark, el("span", {}, button.text));
}

function away(button, view) {
  const click = (event) => view.follows(button.url) && event.preventDefault();
  const safe = /^(https?|tg|mailto):/i.test(button.url) ? button.url : undefined;
  return el("a", { class: "inline-button", href: safe, target: "_blank", rel: "noopener noreferrer", click, "data-testid": "inline-button" },
    icon("out"), el("span", {}, button.text));
}

export function replyKeyboard(keyboard, presses) {
  const rows = keyboard.rows.map((keys, row) =>
    el("div", { class: "reply-row" }, keys.map((key, column) =>
      el("button", { type: "button", class: "reply-key", "data-testid": "reply-key", click: () => presses(row, column, key.text) },
        key.contact ? icon("contact") : null, el("span", {}, key.text)))));
  return el("div", { class: "reply-keyboard", "data-testid": "reply-keyboard", role: "group", "aria-label": words.keyboard }, rows);
}
