// What can be done with one message. Protected ones are neither copied nor forwarded.

import { act } from "./acts.js";
import { askChat, popup, toast } from "./dialogs.js";
import { words } from "./words.js";

export function messageMenu(pane, event, message) {
  event.preventDefault();
  const anchor = event.type === "contextmenu" ? { x: event.clientX, y: event.clientY } : event.currentTarget;
  const open = () => popup(anchor, [
    ["reply", words.reply, () => pane.composer.answer(message)],
    ...(message.protected ? [] : passing(pane, message)),
    editable(pane, message) && ["edit", words.edit, () => pane.composer.edit(message)],
    removable(pane, message) && ["trash", words.remove, () => act("delete", named(pane, message)), "danger"],
  ], words.actions);
  // opened while the button of the mouse is held, it would be closed again by its release
  if (event.buttons) addEventListener("mouseup", open, { once: true });
  else open();
}

function passing(pane, message) {
  return [
    message.text && ["copy", words.copy, () => navigator.clipboard.writeText(message.text).then(() => toast(words.copied))],
    ["forward", words.forward, () => askChat(targets(pane), (to) => act("forward", { ...named(pane, message), to }))],
  ];
}

function named(pane, message) {
  return { person: pane.person, chat: pane.chat, message: message.id };
}

function targets(pane) {
  const { store, person } = pane;
  const groups = store.groups().filter((group) => group.members.some(([id]) => id === person));
  return [{ id: person, title: store.bot.name }, ...groups.map(({ id, title }) => ({ id, title }))];
}

function editable(pane, message) {
  return message.from === pane.person && !message.forwarded && message.text;
}

function removable(pane, message) {
  const chat = pane.store.chats.get(pane.chat);
  return message.from === pane.person || chat.kind === "private" || pane.store.isAdministrator(chat, pane.person);
}
