// One bubble: who speaks, what it answers, what it shows, the hour, and the buttons under it.

import { avatar, colourOf, el, icon, iconButton } from "./dom.js";
import { inlineKeyboard } from "./buttons.js";
import { contactCard, paper, photos } from "./media.js";
import { notice } from "./notices.js";
import { rich } from "./text.js";
import { clock, words } from "./words.js";

export function draw(item, view) {
  if (item.kind === "day") return el("div", { class: "day", "data-testid": "day" }, el("span", {}, item.text));
  if (item.kind === "service") return notice(item.messages[0], view);
  return row(item, view);
}

function row(item, view) {
  const message = item.messages[0];
  const own = message.from === view.person;
  const words_ = item.messages.find((one) => one.text) || message;
  const node = el("div", {
    class: ["row", own ? "own" : "peer", item.first && "first", item.last && "last", view.group && "in-group"].filter(Boolean).join(" "),
    "data-testid": "message", "data-id": message.id, "data-side": own ? "own" : "peer",
    contextmenu: (event) => view.menuOf(event, words_), dblclick: () => view.replies(words_),
  });
  if (view.group && !own) node.append(el("span", { class: "avatar-place" }, item.last ? avatar(message.from, message.name, "small") : null));
  node.append(el("div", { class: "stack" }, bubble(item, words_, view), inlineKeyboard(words_, view)));
  node.append(iconButton("more", words.actions, (event) => view.menuOf(event, words_), { class: "row-more", "data-testid": "message-actions" }));
  return node;
}

function bubble(item, words_, view) {
  const message = item.messages[0];
  const look = looks(item, words_);
  const head = [sender(item, message, view), forwarded(message), answered(message, view)].filter(Boolean);
  const text = words_.text
    ? el("div", { class: "text", "data-testid": "text", dir: "auto" }, rich(words_.text, words_.entities, view), meta(words_, view))
    : meta(message, view);
  return el("div", { class: `bubble ${look} ${head.length ? "headed" : ""}`, "data-testid": "bubble" },
    head, content(item), text, reactions(words_));
}

function looks(item, words_) {
  const message = item.messages[0];
  const kind = message.photo ? "has-photo" : message.document ? "has-document" : "";
  return [kind, words_.text ? "" : "wordless", message.protected && "protected"].filter(Boolean).join(" ");
}

function sender(item, message, view) {
  if (!view.group || message.from === view.person || !item.first) return null;
  const role = view.isAdministrator(message.from) ? el("span", { class: "role" }, words.admin) : null;
  return el("div", { class: `sender c${colourOf(message.from)}` }, el("span", {}, message.name), role);
}

function forwarded(message) {
  if (!message.forwarded) return null;
  return el("div", { class: "forwarded", "data-testid": "forwarded" }, `${words.forwarded} `, el("strong", {}, message.forwarded));
}

function answered(message, view) {
  const { reply } = message;
  if (!reply) return null;
  return el("button", { type: "button", class: `reply c${colourOf(reply.from)}`, "data-testid": "reply", click: () => view.jumps(reply.id) },
    el("span", { class: "reply-name" }, reply.name), el("span", { class: "reply-text" }, summary(reply)));
}

function content(item) {
  const message = item.messages[0];
  if (message.photo) return photos(item.messages);
  if (message.document) return item.messages.map(paper);
  return message.contact ? contactCard(message) : null;
}

function meta(message, view) {
  const own = message.from === view.person;
  return el("span", { class: "meta" },
    message.edited ? el("span", { "data-testid": "edited" }, words.edited) : null,
    el("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
    own ? el("span", { class: "ticks", role: "img", "aria-label": words.saved }, icon("checks")) : null);
}

function reactions(message) {
  if (!message.reactions.length) return null;
  return el("div", { class: "reactions" }, message.reactions.map((one) => el("span", { class: "reaction" }, one)));
}

export function summary(message) {
  if (message.text) return message.text.replace(/\s+/g, " ");
  if (message.photo) return words.photo;
  if (message.document) return message.document.name;
  return message.contact ? words.contact : "";
}
