// Text with its entities as elements. Offsets count UTF-16 units, as JavaScript's own do.

import { el } from "./dom.js";
import { toast } from "./dialogs.js";
import { words } from "./words.js";

const FOUND = new RegExp(
  [
    "(?<url>https?://[^\\s<>\"«»]+[^\\s<>\"«».,:;!?)])",
    "(?<email>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)",
    "(?<![\\w/@<])(?<command>/[A-Za-z0-9_]{1,32})(?![\\w/>])",
    "(?<![\\w@])(?<mention>@[A-Za-z]\\w{3,31})",
    "(?<phone>\\+\\d[\\d\\s()-]{8,16}\\d)",
  ].join("|"),
  "gu",
);
const PLAIN = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LITERAL = new Set(["code", "pre", "text_link", "url", "email", "phone_number", "bot_command", "mention"]);

export function rich(text, entities, does) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, sorted, does, false);
}

function pieces(text, from, to, entities, does, literal) {
  const parts = [];
  let place = from;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const start = Math.max(entity.offset, place);
    const end = Math.min(entity.offset + entity.length, to);
    const inside = others.filter((one) => one.offset < end);
    rest = others.filter((one) => one.offset >= end);
    if (start >= end) continue;
    parts.push(...plain(text.slice(place, start), does, literal));
    const children = pieces(text, start, end, inside, does, literal || LITERAL.has(entity.type));
    parts.push(wrapped(entity, text.slice(start, end), children, does));
    // a block brings its own line break
    place = BLOCKS.has(entity.type) && end < to && text[end] === "\n" ? end + 1 : end;
  }
  return [...parts, ...plain(text.slice(place, to), does, literal)];
}

// what Telegram finds by itself: links, addresses, commands
function plain(text, does, literal) {
  if (literal || !text) return text ? [text] : [];
  const parts = [];
  let place = 0;
  for (const found of text.matchAll(FOUND)) {
    const [kind, value] = Object.entries(found.groups).find(([, one]) => one !== undefined);
    parts.push(text.slice(place, found.index), recognised(kind, value, does));
    place = found.index + found[0].length;
  }
  return [...parts, text.slice(place)].filter(Boolean);
}

function recognised(kind, value, does) {
  if (kind === "command") return command(value, [value], does);
  if (kind === "mention") return el("span", { class: "link" }, value);
  const prefix = { url: "", email: "mailto:", phone: "tel:" }[kind];
  return link(prefix + (kind === "phone" ? value.replace(/[^+\d]/g, "") : value), [value], does);
}

function wrapped(entity, value, children, does) {
  const { type } = entity;
  if (PLAIN[type]) return el(PLAIN[type], {}, children);
  if (type === "text_link") return link(entity.url, children, does);
  if (type === "url") return link(/^\w+:/.test(value) ? value : `http://${value}`, children, does);
  if (type === "email") return link(`mailto:${value}`, children, does);
  if (type === "bot_command") return command(value, children, does);
  if (type === "code") return copied(el("code", { class: "code" }, children), value);
  if (type === "pre") return preformatted(entity, value, children);
  if (type === "spoiler") return spoiler(children);
  if (type.endsWith("blockquote")) return quotation(type, children);
  return ["mention", "text_mention", "hashtag", "cashtag"].includes(type)
    ? el("span", { class: "link" }, children)
    : el("span", {}, children);
}

function link(address, children, does) {
  if (!/^(https?|mailto|tel|tg):/i.test(address)) return el("span", {}, children);
  const click = (event) => does.follows(address) && event.preventDefault();
  return el("a", { class: "link", href: address, target: "_blank", rel: "noopener noreferrer", click }, children);
}

function command(value, children, does) {
  return el("button", { type: "button", class: "link", click: () => does.says(value) }, children);
}

function copied(node, value) {
  const copy = () => navigator.clipboard.writeText(value).then(() => toast(words.copied));
  node.addEventListener("click", copy);
  node.addEventListener("keydown", (event) => event.key === "Enter" && copy());
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "0");
  node.setAttribute("title", words.code);
  return node;
}

function preformatted(entity, value, children) {
  const label = entity.language ? el("span", { class: "pre-language" }, entity.language) : null;
  return copied(el("pre", { class: "pre" }, label, el("code", {}, children)), value);
}

function spoiler(children) {
  const node = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": words.spoiler }, el("span", {}, children));
  const show = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.removeAttribute("tabindex");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return node;
}

function quotation(type, children) {
  const node = el("blockquote", { class: "quote" }, children);
  if (type === "expandable_blockquote") {
    node.classList.add("folded");
    node.addEventListener("click", () => node.classList.toggle("folded"));
  }
  return node;
}
