// Service notices in the middle of a chat: who came and went, topics, a group that moved.

import { el } from "./dom.js";
import { words } from "./words.js";

export function noticeText(message) {
  const facts = message.service;
  const who = message.name;
  const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");
  if (facts.new_chat_members) return facts.new_chat_members.map((user) => words.joined(who, nameOf(user))).join("\n");
  if (facts.left_chat_member) return words.left(who, nameOf(facts.left_chat_member));
  if (facts.forum_topic_created) return words.topicMade(who, facts.forum_topic_created.name);
  if (facts.forum_topic_edited) return words.topicNamed(who, facts.forum_topic_edited.name || "");
  if (facts.migrate_to_chat_id || facts.migrate_from_chat_id) return words.upgraded;
  if (facts.pinned_message) return words.pinnedIt(who);
  return Object.keys(facts).join(", ");
}

export function notice(message) {
  return el("div", { class: "service", "data-testid": "service", "data-id": message.id }, el("span", {}, noticeText(message)));
}
