// The bottom of a pane: typing, the commands menu, the bot's keyboard, the answer bar, or one big button.

import { act } from "./acts.js";
import { Attaching } from "./attach.js";
import { summary } from "./bubble.js";
import { replyKeyboard } from "./buttons.js";
import { el, icon, iconButton } from "./dom.js";
import { words } from "./words.js";

const HIGHEST = 220;

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.drafts = new Map();
    this.place = "";
    this.shown = true;
    this.build();
  }

  build() {
    this.input = el("textarea", {
      class: "input", rows: 1, placeholder: words.message, "aria-label": words.message, "data-testid": "input", maxlength: 4096, dir: "auto",
      input: () => this.grow(), keydown: (event) => this.key(event), paste: (event) => this.attaching.pasted(event),
    });
    this.menu = el("button", { type: "button", class: "menu-button", "aria-label": words.menu, "data-testid": "menu-button", click: () => this.listCommands("") }, icon("menu"), el("span", {}, words.menu));
    this.toggle = iconButton("keyboard", words.keyboard, () => this.flip(), { class: "toggle", "data-testid": "keyboard-toggle" });
    this.attaching = new Attaching(this.pane);
    this.send = el("button", { type: "submit", class: "send", "aria-label": words.send, "data-testid": "send" }, icon("send"));
    this.bar = el("div", { class: "answer-bar", hidden: true, "data-testid": "answer-bar" });
    this.box = el("div", { class: "input-box" }, this.bar, el("div", { class: "input-line" }, this.menu, this.input, this.toggle, this.attaching.node));
    this.form = el("form", { class: "typing", submit: (event) => this.submit(event) }, this.box, this.send);
    this.commands = el("div", { class: "commands", hidden: true, role: "listbox", "aria-label": words.commands, "data-testid": "commands" });
    this.keys = el("div", { class: "keys" });
    this.big = el("button", { type: "button", class: "big-button", "data-testid": "start", click: () => act("start", { person: this.pane.person }) });
    this.node = el("footer", { class: "composer", keydown: (event) => event.key === "Escape" && this.calm() }, this.commands, this.form, this.keys, this.big);
  }

  render() {
    const { pane } = this;
    const chat = pane.store.chats.get(pane.chat);
    this.move(`${pane.chat}:${pane.person}`);
    const idle = chat.kind === "private" && (chat.blocked || !chat.started);
    this.big.hidden = !idle;
    this.form.hidden = idle;
    this.big.textContent = chat.blocked ? words.unblock : words.start;
    const { keyboard, commands } = pane.store.desk(pane.chat, pane.person);
    this.menu.hidden = chat.kind !== "private" || !commands.length;
    this.renderKeys(idle ? null : keyboard);
    this.input.placeholder = keyboard?.placeholder || words.message;
  }

  renderKeys(keyboard) {
    this.toggle.hidden = !keyboard;
    const signature = JSON.stringify(keyboard);
    if (signature !== this.signature) {
      this.signature = signature;
      this.shown = true;
      this.keys.replaceChildren(...(keyboard ? [replyKeyboard(keyboard, (row, column, text) => this.press(row, column, text))] : []));
    }
    this.keys.hidden = !keyboard || !this.shown;
    this.toggle.setAttribute("aria-pressed", String(this.shown));
  }

  press(row, column, text) {
    const { person, chat } = this.pane;
    this.pane.list.stays = true;
    act("press", { person, chat, row, column, text });
  }

  flip() {
    this.shown = !this.shown;
    this.render();
  }

  move(place) {
    if (place === this.place) return;
    this.drafts.set(this.place, this.input.value);
    this.place = place;
    this.input.value = this.drafts.get(place) || "";
    this.calm();
    this.grow();
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, HIGHEST)}px`;
    const typed = this.input.value;
    if (/^\/\w*$/.test(typed)) this.listCommands(typed.slice(1));
    else this.commands.hidden = true;
  }

  listCommands(beginning) {
    if (!beginning && !this.commands.hidden && !this.input.value) return void (this.commands.hidden = true);
    const { commands } = this.pane.store.desk(this.pane.chat, this.pane.person);
    const fitting = commands.filter((one) => one.command.startsWith(beginning));
    this.commands.hidden = !fitting.length;
    this.commands.replaceChildren(...fitting.map((one) =>
      el("button", { type: "button", role: "option", class: "command", "data-testid": "command", click: () => this.choose(one.command) },
        el("span", { class: "command-words" }, one.description), el("span", { class: "command-name" }, `/${one.command}`))));
    return undefined;
  }

  choose(command) {
    this.commands.hidden = true;
    this.input.value = "";
    this.pane.says(`/${command}`);
    this.input.focus();
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.pane.list.stays = true;
    const { person, chat } = this.pane;
    if (this.editing) act("edit", { person, chat, message: this.editing.id, text });
    else this.pane.says(text, this.answering?.id);
    this.input.value = "";
    this.calm();
    this.grow();
  }

  answer(message) {
    this.editing = null;
    this.answering = message;
    this.showBar("reply", message.name, message);
  }

  edit(message) {
    this.answering = null;
    this.editing = message;
    this.input.value = message.text;
    this.showBar("edit", words.edit, message);
    this.grow();
  }

  showBar(picture, title, message) {
    this.bar.replaceChildren(icon(picture),
      el("span", { class: "answer-words" }, el("strong", {}, title), el("span", {}, summary(message))),
      iconButton("close", words.cancel, () => this.calm(), { "data-testid": "answer-cancel" }));
    this.bar.hidden = false;
    this.input.focus();
  }

  calm() {
    if (this.editing) this.input.value = "";
    this.editing = this.answering = null;
    this.bar.hidden = true;
    this.commands.hidden = true;
  }
}
