// The world as this page knows it: filled by the live stream, told to those who draw it.

const REDIAL_MILLISECONDS = 1000;

export class Store extends EventTarget {
  constructor() {
    super();
    this.forget();
    this.seen = new Map(); // newest message that was on the screen, by chat and topic
    this.waiting = new Map(); // taps the bot has not answered yet
    this.known = false;
  }

  forget() {
    this.bot = { id: 0, name: "" };
    this.people = new Map();
    this.chats = new Map();
    this.history = new Map();
    this.desks = new Map();
  }

  dial() {
    const socket = new WebSocket(`${location.origin.replace("http", "ws")}/page/stream`);
    socket.onmessage = (told) => this.take(JSON.parse(told.data));
    socket.onclose = () => {
      this.tell({ type: "lost" });
      setTimeout(() => this.dial(), REDIAL_MILLISECONDS);
    };
  }

  take(event) {
    if (event.type === "everything") this.takeAll(event);
    if (event.person?.id) this.people.set(event.person.id, event.person);
    if (event.in) this.chats.set(event.in.id, event.in);
    for (const desk of event.desks || []) this.desks.set(`${desk.chat}:${desk.person}`, desk);
    if (event.message) this.put(event.message);
    if (event.type === "deleted") this.history.get(event.chat)?.delete(event.id);
    if (event.type === "tapped" && event.tap) this.waiting.set(event.tap, `${event.chat}:${event.id}:${event.person}`);
    if (event.type === "answered") this.waiting.delete(event.tap);
    this.tell(event);
  }

  takeAll(event) {
    this.forget();
    this.waiting.clear();
    this.bot = event.bot;
    for (const person of event.people) this.people.set(person.id, person);
    for (const chat of event.chats) this.chats.set(chat.id, chat);
    for (const message of event.messages) this.put(message);
    if (!this.known) for (const chat of event.chats) this.seeAll(chat);
    this.known = true;
  }

  put(message) {
    if (!this.history.has(message.chat)) this.history.set(message.chat, new Map());
    this.history.get(message.chat).set(message.id, message);
  }

  tell(event) {
    this.dispatchEvent(new CustomEvent("change", { detail: event }));
  }

  messages(chat, topic) {
    const all = [...(this.history.get(chat)?.values() || [])];
    if (!this.chats.get(chat)?.forum || topic === undefined) return all;
    return all.filter((message) => message.thread === topic);
  }

  message(chat, id) {
    return this.history.get(chat)?.get(id);
  }

  desk(chat, person) {
    return this.desks.get(`${chat}:${person}`) || { keyboard: null, commands: [] };
  }

  name(id) {
    return (id === this.bot.id ? this.bot : this.people.get(id))?.name || "";
  }

  title(chat) {
    return chat.kind === "private" ? this.bot.name : chat.title;
  }

  members(chat) {
    const ids = chat.kind === "private" ? [chat.id] : chat.members.map(([id]) => id);
    return ids.map((id) => this.people.get(id)).filter(Boolean);
  }

  isAdministrator(chat, person) {
    return chat.members.some(([id, status]) => id === person && status !== "member");
  }

  groups() {
    return [...this.chats.values()].filter((chat) => chat.kind !== "private" && !this.chats.has(chat.migrated_to));
  }

  see(chat, topic) {
    const shown = this.messages(chat, topic);
    if (shown.length) this.seen.set(`${chat}:${topic ?? 0}`, shown.at(-1).id);
  }

  seeAll(chat) {
    for (const topic of chat.forum ? [null, ...chat.topics.map((one) => one.id)] : [undefined]) this.see(chat.id, topic);
  }

  unread(chat, topic, reader) {
    const last = this.seen.get(`${chat}:${topic ?? 0}`) || 0;
    return this.messages(chat, topic).filter((one) => one.id > last && one.from !== reader && !one.service).length;
  }
}
