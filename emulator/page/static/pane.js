// One pane: somebody's view of one chat, from the header to the keyboard.

import { act } from "./acts.js";
import { Composer } from "./composer.js";
import { alertBox, toast } from "./dialogs.js";
import { el, refill } from "./dom.js";
import { header, pinned, topics } from "./header.js";
import { List } from "./list.js";
import { messageMenu } from "./menu.js";
import { strip } from "./people.js";
import { words } from "./words.js";

const ACTION_MILLISECONDS = 5000;

export class Pane {
  constructor(store, kind, openChats) {
    Object.assign(this, { store, kind, openChats, person: 0, wish: 0, chat: 0, topic: undefined, action: "" });
    this.list = new List();
    this.composer = new Composer(this);
    this.people = el("div", { class: "strip" });
    this.head = el("header", { class: "head" });
    this.pins = el("div", { class: "pins" });
    this.tabs = el("div", { class: "topics", role: "tablist" });
    this.welcome = el("div", { class: "welcome" });
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.list.node.append(this.welcome, this.toasts);
    const name = kind === "private" ? "consumer" : "staff";
    this.node = el("section", {
      class: `pane ${name}`, "aria-label": words[name], "data-testid": `pane-${name}`,
      dragover: (event) => event.preventDefault(), drop: (event) => this.composer.attaching.dropped(event),
    }, this.people, this.head, this.tabs, this.pins, this.list.node, this.composer.node);
  }

  take(event) {
    if (event.type === "action" && event.chat === this.chat) this.acts(event);
    if (event.type === "message" && event.message?.from === this.store.bot.id && event.message.chat === this.chat) this.action = "";
    if (event.type === "answered" && event.chat === this.chat && event.person === this.person) this.answered(event);
    this.render();
  }

  render() {
    if (!this.store.known || !this.settle()) return;
    const { store } = this;
    const chat = store.chats.get(this.chat);
    const messages = store.messages(this.chat, this.topic);
    if (this.node.offsetParent && !document.hidden) store.see(this.chat, this.topic);
    refill(this.people, strip(this, this.candidates()));
    refill(this.head, header(this, chat));
    refill(this.pins, pinned(this, chat));
    this.tabs.hidden = !chat.forum;
    if (chat.forum) refill(this.tabs, topics(this, chat));
    this.list.render(messages, this.view());
    this.greet(messages);
    this.composer.render();
  }

  // whoever and wherever was chosen may be gone; then the first there is
  settle() {
    const { store } = this;
    if (this.kind === "group") {
      const groups = store.groups();
      const moved = store.chats.get(this.chat)?.migrated_to;
      if (store.chats.has(moved)) this.chat = moved;
      if (!groups.some((one) => one.id === this.chat)) this.chat = groups[0]?.id || 0;
    }
    const people = this.candidates();
    if (people.some((one) => one.id === this.wish)) [this.person, this.wish] = [this.wish, 0];
    if (!people.some((one) => one.id === this.person)) this.person = people[0]?.id || 0;
    if (this.kind === "private") this.chat = this.person;
    const chat = store.chats.get(this.chat);
    this.node.classList.toggle("vacant", !chat || !this.person);
    if (!chat || !this.person) return false;
    if (!chat.forum) this.topic = undefined;
    else if (this.topic === undefined || !chat.topics.some((one) => one.id === this.topic)) this.topic = null;
    return true;
  }

  candidates() {
    const chat = this.store.chats.get(this.chat);
    if (this.kind === "group") return chat ? this.store.members(chat) : [];
    const staff = new Set(this.store.groups().flatMap((group) => group.members.map(([id]) => id)));
    const everyone = [...this.store.people.values()];
    return [...everyone.filter((one) => !staff.has(one.id)), ...everyone.filter((one) => staff.has(one.id))];
  }

  // somebody new may not have come over the stream yet
  become(person) {
    this.wish = person;
    this.render();
    this.composer.input.focus();
  }

  open(chat) {
    if (this.kind === "private") [this.person, this.wish] = [chat, 0];
    this.chat = chat;
    this.render();
  }

  openTopic(topic) {
    this.topic = topic;
    this.render();
  }

  greet(messages) {
    const chat = this.store.chats.get(this.chat);
    const empty = !messages.some((one) => !one.service) && !(chat.forum && messages.length);
    this.welcome.hidden = !empty;
    this.welcome.replaceChildren(...(chat.kind === "private"
      ? [el("strong", {}, words.whatCan), el("span", {}, words.greeting)]
      : [el("span", {}, words.noMessages)]));
  }

  acts(event) {
    if (this.topic && event.thread !== this.topic) return;
    this.action = event.action;
    clearTimeout(this.calming);
    this.calming = setTimeout(() => {
      this.action = "";
      this.render();
    }, ACTION_MILLISECONDS);
  }

  answered(event) {
    this.list.wake(event.id);
    if (event.url) this.follows(event.url) || window.open(event.url, "_blank", "noopener");
    if (!event.text) return;
    if (event.show_alert) alertBox(this.store.bot.name, event.text);
    else toast(event.text, this.toasts);
  }

  says(text, replyTo) {
    this.list.stays = true;
    return act("say", { person: this.person, chat: this.chat, topic: this.topic, text, reply_to: replyTo });
  }

  // a link to the bot itself is followed here
  follows(address) {
    const found = /^https?:\/\/t\.me\/(\w+)(?:\?start=([\w-]*))?$/i.exec(address);
    if (found?.[1].toLowerCase() !== this.store.bot.username.toLowerCase()) return false;
    act("start", { person: this.person, payload: found[2] || "" });
    return true;
  }

  view() {
    const chat = this.store.chats.get(this.chat);
    return {
      person: this.person, chat: this.chat, topic: this.topic, group: chat.kind !== "private",
      stamp: chat.members.filter(([, status]) => status !== "member"),
      isAdministrator: (id) => this.store.isAdministrator(chat, id),
      menuOf: (event, message) => messageMenu(this, event, message),
      replies: (message) => this.composer.answer(message),
      jumps: (id) => this.list.jump(id),
      follows: (address) => this.follows(address),
      says: (text) => this.says(text),
    };
  }
}
