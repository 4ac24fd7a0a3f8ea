// The column of chats: everybody's with the bot, and the groups; the newest on top.

import { avatar, el } from "./dom.js";
import { noticeText } from "./notices.js";
import { summary } from "./bubble.js";
import { clock, words } from "./words.js";

export function chatColumn(store, opened, opens) {
  const rows = [...store.chats.values()].filter((chat) => !chat.migrated_to).map((chat) => entry(store, chat));
  rows.sort((a, b) => (b.last?.date || 0) - (a.last?.date || 0));
  return [
    el("div", { class: "column-head" }, words.chats),
    el("nav", { class: "column-rows", "aria-label": words.chats }, rows.map((row) => drawn(row, opened.includes(row.chat.id), opens))),
  ];
}

function entry(store, chat) {
  const private_ = chat.kind === "private";
  const last = store.messages(chat.id).at(-1);
  const name = private_ ? store.name(chat.id) : chat.title;
  const said = last ? (last.service ? noticeText(last) : summary(last)) : "";
  const from = last && !last.service && !(private_ && last.from === chat.id) ? `${last.name}: ` : "";
  return { chat, last, name, said, from, unread: unreadIn(store, chat) };
}

function unreadIn(store, chat) {
  const places = chat.forum ? [null, ...chat.topics.map((one) => one.id)] : [undefined];
  return places.reduce((sum, topic) => sum + store.unread(chat.id, topic, chat.kind === "private" ? chat.id : 0), 0);
}

function drawn({ chat, last, name, said, from, unread }, current, opens) {
  return el("button", { type: "button", class: "chat-row", "aria-current": String(current), "data-testid": "chat-row", "data-id": chat.id, click: () => opens(chat) },
    avatar(chat.id, name),
    el("span", { class: "chat-words" },
      el("span", { class: "chat-line" }, el("strong", {}, name), el("time", {}, last ? clock(last.date) : "")),
      Boolean(said || unread) && el("span", { class: "chat-line" }, el("span", { class: "chat-said" }, from ? el("span", { class: "chat-from" }, from) : null, said),
        unread ? el("span", { class: "badge" }, String(unread)) : null)));
}
