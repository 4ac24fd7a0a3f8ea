// Messages of a chat in the order and the groups they are drawn in: days, service notices, runs of one sender.

import { dayName, dayOf } from "./words.js";

const RUN_SECONDS = 600;

export function timeline(messages) {
  const bubbles = [];
  let day = "";
  for (const message of messages) {
    if (dayOf(message.date) !== day) {
      day = dayOf(message.date);
      bubbles.push({ kind: "day", key: `day ${day}`, text: dayName(message.date) });
    }
    add(bubbles, message);
  }
  bubbles.forEach((one, place) => join(one, bubbles[place - 1], bubbles[place + 1]));
  return bubbles;
}

function add(bubbles, message) {
  const before = bubbles.at(-1);
  if (message.album && before.messages?.[0].album === message.album) before.messages.push(message);
  else if (message.service) bubbles.push({ kind: "service", key: `m${message.id}`, messages: [message] });
  else bubbles.push({ kind: "bubble", key: message.album ? `a${message.album}` : `m${message.id}`, messages: [message] });
}

function join(one, before, after) {
  if (one.kind !== "bubble") return;
  one.first = !follows(one, before);
  one.last = !after || !follows(after, one);
}

function follows(one, before) {
  if (before?.kind !== "bubble") return false;
  const [now, then] = [one.messages[0], before.messages[0]];
  return now.from === then.from && now.date - then.date < RUN_SECONDS;
}
