// Elements out of names, properties and children. Text is only ever text: nothing here parses HTML.

export function el(name, props = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) setProperty(node, key, value);
  node.append(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setProperty(node, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (typeof value === "function") node.addEventListener(key, value);
  else node.setAttribute(key, value === true ? "" : value);
}

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M4.2 19.5 20.6 12 4.2 4.5l.1 5.8L14 12l-9.7 1.7z|fill",
  attach: "M19 11.5 12.2 18.3a4.4 4.4 0 0 1-6.2-6.2l7.2-7.2a2.9 2.9 0 0 1 4.1 4.1l-7 7a1.4 1.4 0 0 1-2-2l6.2-6.2",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  keyboard: "M4.5 6.5h15v11h-15zM8 10h.01M12 10h.01M16 10h.01M8 14h8",
  down: "M6 9.5l6 6 6-6",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01|thick",
  reply: "M10 6 4.5 11.5 10 17M5 11.5h8.5a6 6 0 0 1 6 6",
  forward: "M14 6l5.5 5.5L14 17M19 11.5h-8.500a6 6 0 0 0-6 6",
  copy: "M9 9h10v11H9zM5 15V4h10",
  edit: "M5 19l.8-4L16 4.800 19.200 8 9 18.200z",
  trash: "M5 7h14M9.500 7V4.500h5V7M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  photo: "M4 5.500h16v13H4zM4.500 16l4.500-4.500 4 4 2.500-2.500 4 4M15.500 9.500h.01|",
  file: "M6.500 3.500h7l4 4v13h-11zM13.500 3.500v4h4",
  contact: "M12 11.500a3.700 3.700 0 1 0 0-7.400 3.700 3.700 0 0 0 0 7.400zM4.800 20c.5-4 3.200-6 7.200-6s6.700 2 7.200 6",
  download: "M12 5v10M7.500 11l4.500 4.500 4.500-4.500M6 19h12",
  plus: "M12 5.500v13M5.500 12h13",
  checks: "M2.500 12.500l4 4 8.500-9M11 15.700l1 .8 8.500-9",
  out: "M8 16 16.500 7.500M9.500 7h7.500v7.500",
  pin: "M9 4.500h6l-1 5.500 3 3.500H7l3-3.500zM12 13.500V20",
  block: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6.500 6.500l11 11",
  back: "M19 12H5.500M11 6l-6 6 6 6",
};

export function icon(name) {
  const [path, way] = PATHS[name].split("|");
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon ${way || ""}`);
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export function iconButton(name, label, click, props = {}) {
  const look = `icon-button ${props.class || ""}`;
  return el("button", { type: "button", "aria-label": label, title: label, click, ...props, class: look }, icon(name));
}

const COLOURS = 7;

export function colourOf(id) {
  return Math.abs(id) % COLOURS;
}

export function avatar(id, name, size = "") {
  const words = name.replace(/[^\p{L}\p{N} ]/gu, "").split(" ").filter(Boolean);
  const initials = words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("");
  return el("span", { class: `avatar ${size} c${colourOf(id)}`, "aria-hidden": "true" }, initials || "?");
}

// Other children in place of those there are; what is the same stays, and so does the focus.
export function refill(node, children) {
  const old = [...node.children];
  if (old.length === children.length && old.every((one, place) => one.isEqualNode(children[place]))) return;
  const focused = [...node.querySelectorAll("button, a")].indexOf(document.activeElement);
  node.replaceChildren(...children);
  if (focused >= 0) [...node.querySelectorAll("button, a")][focused]?.focus();
}
