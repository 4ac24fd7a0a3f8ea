// The top of a pane: whose chat it is, what is going on, what is pinned, and the topics of a forum.

import { act } from "./acts.js";
import { summary } from "./bubble.js";
import { popup } from "./dialogs.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { words } from "./words.js";

export function header(pane, chat) {
  const title = pane.store.title(chat);
  const id = chat.kind === "private" ? pane.store.bot.id : chat.id;
  return [
    iconButton("menu", words.openChats, pane.openChats, { class: "open-chats", "data-testid": "open-chats" }),
    avatar(id, title),
    el("div", { class: "head-words" }, el("h1", {}, title), el("span", { class: "status", "data-testid": "status" }, status(pane, chat))),
    chat.kind === "private" ? more(pane, chat) : null,
  ].filter(Boolean);
}

function status(pane, chat) {
  if (pane.store.lost) return words.lost;
  if (pane.action) return [dots(), doing(pane.action)];
  return chat.kind === "private" ? words.bot : words.members(chat.members.length);
}

function doing(action) {
  if (action.endsWith("photo")) return words.sendingPhoto;
  return action.endsWith("document") ? words.sendingFile : words.typing;
}

function dots() {
  return el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
}

function more(pane, chat) {
  const offer = (event) => popup(event.currentTarget, [
    pane.store.chats.get(chat.id).blocked
      ? ["forward", words.unblock, () => act("start", { person: pane.person })]
      : ["block", words.block, () => act("block", { person: pane.person }), "danger"],
  ]);
  return iconButton("more", words.more, offer, { "data-testid": "chat-menu" });
}

export function pinned(pane, chat) {
  const here = chat.pinned.map((id) => pane.store.message(chat.id, id));
  const message = here.filter((one) => one && (!chat.forum || one.thread === pane.topic)).at(-1);
  if (!message) return [];
  return [el("button", { type: "button", class: "pin", "data-testid": "pinned", "data-id": message.id, click: () => pane.list.jump(message.id) },
    el("span", { class: "pin-words" }, el("strong", {}, words.pinned), el("span", {}, summary(message))), icon("pin"))];
}

export function topics(pane, chat) {
  return [{ id: null, name: words.general }, ...chat.topics].map((topic) => tab(pane, chat, topic));
}

function tab(pane, chat, topic) {
  const unread = pane.store.unread(chat.id, topic.id, pane.person);
  return el("button", {
    type: "button", role: "tab", class: "topic", "aria-selected": String(pane.topic === topic.id),
    "data-testid": "topic", "data-id": topic.id ?? "general", click: () => pane.openTopic(topic.id),
  }, el("span", {}, topic.name), unread ? el("span", { class: "badge" }, String(unread)) : null);
}
