// Photos, documents and contacts inside a bubble; a photo opens over the whole page.

import { avatar, el, icon, iconButton } from "./dom.js";
import { modal } from "./dialogs.js";
import { size, words } from "./words.js";

const WIDEST = 380;
const HIGHEST = 400;

export function source(file) {
  return `/page/file/${encodeURIComponent(file)}`;
}

export function photos(messages) {
  if (messages.length === 1) return [single(messages[0])];
  const tiles = messages.map((one) => opener(one, { class: "tile" }));
  return [el("div", { class: `album n${Math.min(tiles.length, 10)}`, "data-testid": "album" }, tiles)];
}

function single(message) {
  const { width, height } = message.photo;
  const scale = Math.min(WIDEST / width, HIGHEST / height, Math.max(1, 200 / width));
  const node = opener(message, { class: "photo" });
  node.style.width = `${Math.max(120, Math.round(width * scale))}px`;
  node.style.aspectRatio = `${width} / ${height}`;
  return node;
}

function opener(message, props) {
  const address = source(message.photo.file);
  const picture = el("img", { src: address, alt: message.text || words.photo, loading: "lazy", draggable: "false" });
  return el("button", { type: "button", "aria-label": words.photo, "data-testid": "photo", click: () => lightbox(message), ...props }, picture);
}

function lightbox(message) {
  const address = source(message.photo.file);
  modal(words.photo, "lightbox", (close) => [
    el("div", { class: "lightbox-bar" }, el("span", {}, message.name),
      message.protected ? null : el("a", { class: "icon-button", href: address, download: "photo", "aria-label": words.download }, icon("download")),
      iconButton("close", words.close, close, { "data-testid": "lightbox-close" })),
    el("img", { src: address, alt: message.text || words.photo, click: close }),
    message.text ? el("p", {}, message.text) : null,
  ].filter(Boolean), "lightbox");
}

const LOOKS = { pdf: "red", xlsx: "green", xls: "green", csv: "green", docx: "blue", doc: "blue", zip: "yellow" };

export function paper(message) {
  const { name, file, size: bytes } = message.document;
  const suffix = name.includes(".") ? name.split(".").at(-1).toLowerCase() : "";
  return el("a", { class: "document", href: source(file), download: name, "data-testid": "document", "aria-label": `${words.download} ${name}` },
    el("span", { class: `document-icon ${LOOKS[suffix] || "blue"}` }, el("span", {}, suffix.slice(0, 4)), icon("download")),
    el("span", { class: "document-words" }, el("span", { class: "document-name" }, name), el("span", { class: "document-size" }, size(bytes))));
}

export function contactCard(message) {
  const { first_name: first, last_name: last, phone_number: phone, user_id: id } = message.contact;
  const name = [first, last].filter(Boolean).join(" ");
  return el("div", { class: "contact", "data-testid": "contact" }, avatar(id || 0, name, "large"),
    el("div", {}, el("div", { class: "contact-name" }, name), el("div", { class: "contact-phone" }, `+${phone.replace(/^\+/, "")}`)));
}
