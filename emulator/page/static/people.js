// Who holds the telephone: the people one may be in a pane, and someone new.

import { act } from "./acts.js";
import { askPerson } from "./dialogs.js";
import { avatar, el, icon } from "./dom.js";
import { words } from "./words.js";

export function strip(pane, people) {
  const chips = people.map((person) =>
    el("button", {
      type: "button", class: "chip", "aria-pressed": String(person.id === pane.person), "data-testid": "person", "data-id": person.id,
      click: () => pane.become(person.id),
    }, avatar(person.id, person.name, "tiny"), el("span", {}, person.name), person.language ? el("small", {}, person.language) : null));
  return [
    el("span", { class: "strip-label" }, words.you_are),
    el("div", { class: "chips", role: "group", "aria-label": words.you_are }, chips),
    el("button", { type: "button", class: "chip add", "data-testid": "new-person", "aria-label": words.newPerson, title: words.newPerson, click: () => add(pane) }, icon("plus")),
  ];
}

function add(pane) {
  const group = pane.kind === "group";
  askPerson(group, async (told) => {
    const made = await act("person", { ...told, chat: group ? pane.chat : undefined });
    if (made) pane.become(made.person);
  });
}
