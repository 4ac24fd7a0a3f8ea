// The messages on the screen: redrawn piece by piece, so that what was revealed, scrolled or focused stays.

import { draw } from "./bubble.js";
import { el, iconButton } from "./dom.js";
import { timeline } from "./timeline.js";
import { words } from "./words.js";

const NEAR_BOTTOM = 120;

export class List {
  constructor() {
    this.inner = el("div", { class: "messages", role: "log", "aria-live": "polite", "data-testid": "messages" });
    this.down = iconButton("down", words.down, () => this.toBottom("smooth"), { class: "to-bottom", "data-testid": "to-bottom", hidden: true });
    this.scroller = el("div", { class: "scroller", tabindex: "-1", scroll: () => this.mark() }, this.inner);
    this.node = el("div", { class: "list" }, this.scroller, this.down);
    this.drawn = new Map();
    this.place = "";
    new ResizeObserver(() => this.stays && this.toBottom()).observe(this.inner);
    new ResizeObserver(() => this.stays && this.toBottom()).observe(this.scroller);
    this.stays = true;
  }

  render(messages, view) {
    const place = `${view.chat}:${view.topic ?? ""}:${view.person}`;
    if (place !== this.place) this.empty(place);
    const known = new Set();
    let before = null;
    for (const item of timeline(messages)) {
      const node = this.piece(item, view);
      known.add(item.key);
      const next = before ? before.nextSibling : this.inner.firstChild;
      if (node !== next) this.inner.insertBefore(node, next);
      before = node;
    }
    this.drop(known);
    this.inner.classList.toggle("bare", messages.length === 0);
    const last = messages.at(-1);
    if (last && last.from === view.person && last.id !== this.newest) this.stays = true;
    this.newest = last?.id;
    if (this.stays) this.toBottom();
  }

  piece(item, view) {
    const signature = JSON.stringify([item, view.stamp]);
    const old = this.drawn.get(item.key);
    if (old?.signature === signature) return old.node;
    const node = draw(item, view);
    if (!this.fresh && !old) node.classList.add("new");
    if (old) old.node.replaceWith(node);
    this.drawn.set(item.key, { signature, node });
    return node;
  }

  drop(known) {
    for (const [key, { node }] of this.drawn) {
      if (known.has(key)) continue;
      node.remove();
      this.drawn.delete(key);
    }
    this.fresh = false;
  }

  empty(place) {
    this.place = place;
    this.drawn.clear();
    this.inner.replaceChildren();
    this.stays = true;
    this.fresh = true;
  }

  wake(id) {
    for (const button of this.inner.querySelectorAll(`.waiting[data-message="${id}"]`)) button.classList.remove("waiting");
  }

  jump(id) {
    const node = this.inner.querySelector(`[data-id="${id}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("pointed");
    node.getBoundingClientRect();
    node.classList.add("pointed");
  }

  mark() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    // what grew or shrank moved the bottom away, not the reader
    const moved = `${scrollHeight} ${clientHeight}` === this.sizes;
    this.sizes = `${scrollHeight} ${clientHeight}`;
    this.stays = near || (this.stays && !moved);
    this.down.hidden = this.stays;
  }

  toBottom(behavior = "instant") {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.stays = true;
    this.down.hidden = true;
  }
}
