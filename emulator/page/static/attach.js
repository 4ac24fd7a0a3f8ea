// Photos, files and the own contact: chosen, dropped or pasted, looked at once more, then sent.

import { act, upload } from "./acts.js";
import { modal, plainButton, popup } from "./dialogs.js";
import { el, icon, iconButton } from "./dom.js";
import { size, words } from "./words.js";

export class Attaching {
  constructor(pane) {
    this.pane = pane;
    this.photos = this.chooser("photo", "image/jpeg,image/png", "photo-input");
    this.files = this.chooser("document", "", "document-input");
    this.button = iconButton("attach", words.attach, () => this.offer(), { class: "attach", "data-testid": "attach" });
    this.node = el("span", { class: "attaching" }, this.button, this.photos, this.files);
  }

  chooser(kind, accept, testid) {
    const change = (event) => {
      this.review([...event.target.files], kind);
      event.target.value = "";
    };
    return el("input", { type: "file", multiple: true, accept: accept || undefined, hidden: true, tabindex: "-1", "aria-label": words[kind === "photo" ? "photo" : "file"], "data-testid": testid, change });
  }

  offer() {
    const private_ = this.pane.kind === "private";
    popup(this.button, [
      ["photo", words.photo, () => this.photos.click()],
      ["file", words.file, () => this.files.click()],
      private_ && ["contact", words.contact, () => act("contact", { person: this.pane.person, chat: this.pane.chat })],
    ], words.attach);
  }

  pasted(event) {
    this.given([...event.clipboardData.files], event);
  }

  dropped(event) {
    this.given([...event.dataTransfer.files], event);
  }

  given(files, event) {
    if (!files.length) return;
    event.preventDefault();
    this.review(files, files.every((file) => /^image\/(jpeg|png)$/.test(file.type)) ? "photo" : "document");
  }

  review(files, kind) {
    if (!files.length) return;
    const title = kind === "photo" ? words.photos : words.file;
    const caption = el("input", { placeholder: words.caption, "aria-label": words.caption, maxlength: 1024, autofocus: true, autocomplete: "off", "data-testid": "caption" });
    modal(title, "attach-dialog", (close) => {
      const submit = (event) => {
        event.preventDefault();
        this.deliver(files, kind, caption.value);
        close();
      };
      return el("form", { submit }, el("h2", {}, title), el("div", { class: "previews" }, files.map((file) => preview(file, kind))),
        el("label", { class: "field" }, caption),
        el("div", { class: "modal-actions" }, plainButton(words.cancel, close),
          el("button", { type: "submit", class: "plain-button", "data-testid": "attach-send" }, words.send)));
    });
  }

  deliver(files, kind, caption) {
    const { person, chat, topic, composer, list } = this.pane;
    list.stays = true;
    upload(files, { person, chat, topic, caption, as: kind, reply_to: composer.answering?.id });
    composer.calm();
  }
}

function preview(file, kind) {
  if (kind !== "photo") {
    return el("div", { class: "preview-file" }, icon("file"), el("span", {}, file.name), el("small", {}, size(file.size)));
  }
  const address = URL.createObjectURL(file);
  return el("img", { class: "preview", src: address, alt: file.name, load: () => URL.revokeObjectURL(address) });
}
