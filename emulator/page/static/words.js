// The words of the page itself, in the language of the browser; the bot's words are its own business.

const ENGLISH = {
  bot: "bot", chats: "Chats", consumer: "Private chat", staff: "Group", today: "Today",
  yesterday: "Yesterday", message: "Message", menu: "Menu", send: "Send", attach: "Attach",
  keyboard: "Bot keyboard", start: "Start", unblock: "Unblock and start", block: "Stop and block bot",
  photo: "Photo", photos: "Photos", file: "File", contact: "My contact", caption: "Caption", cancel: "Cancel",
  reply: "Reply", copy: "Copy text", forward: "Forward", edit: "Edit", remove: "Delete", actions: "Message actions",
  edited: "edited", forwarded: "Forwarded from", copied: "Copied to clipboard", code: "Copy",
  spoiler: "Hidden text, press to show", newPerson: "New person", name: "Name", language: "Language of Telegram",
  none: "other", add: "Add", administrator: "Administrator of the group", admin: "admin", ok: "OK", close: "Close",
  forwardTo: "Forward to…", members: (n) => `${n} members`, typing: "typing", sendingPhoto: "sending photo",
  sendingFile: "sending file", whatCan: "What can this bot do?", greeting: "Press Start and see.",
  noMessages: "No messages here yet", general: "General",
  down: "To the newest", openChats: "Chats", lost: "Connecting…", you_are: "You are", pinned: "Pinned message",
  joined: (who, whom) => (who === whom ? `${who} joined the group` : `${who} added ${whom}`),
  left: (who, whom) => (who === whom ? `${who} left the group` : `${who} removed ${whom}`),
  topicMade: (who, topic) => `${who} created the topic “${topic}”`,
  topicNamed: (who, topic) => `${who} named the topic “${topic}”`, download: "Download", saved: "sent", more: "More",
  upgraded: "The group was upgraded to a supergroup", pinnedIt: (who) => `${who} pinned a message`,
  bytes: "B", kilo: "KB", mega: "MB", commands: "Commands",
};

const RUSSIAN = {
  bot: "бот", chats: "Чаты", consumer: "Личный чат", staff: "Группа", today: "Сегодня",
  yesterday: "Вчера", message: "Сообщение", menu: "Меню", send: "Отправить", attach: "Прикрепить",
  keyboard: "Клавиатура бота", start: "Запустить", unblock: "Разблокировать и запустить", block: "Остановить и заблокировать",
  photo: "Фотография", photos: "Фотографии", file: "Файл", contact: "Мой контакт", caption: "Подпись", cancel: "Отмена",
  reply: "Ответить", copy: "Копировать текст", forward: "Переслать", edit: "Изменить", remove: "Удалить",
  actions: "Действия с сообщением", edited: "изменено", forwarded: "Переслано от", copied: "Скопировано",
  code: "Копировать", spoiler: "Скрытый текст, нажмите, чтобы показать", newPerson: "Новый человек", name: "Имя",
  language: "Язык Telegram", none: "другой", add: "Добавить", administrator: "Администратор группы", admin: "админ", ok: "ОК",
  close: "Закрыть", forwardTo: "Переслать в…", members: (n) => `${n} участн.`, typing: "печатает",
  sendingPhoto: "отправляет фото", sendingFile: "отправляет файл", whatCan: "Что умеет этот бот?",
  greeting: "Нажмите «Запустить».", noMessages: "Сообщений пока нет", general: "Общее",
  down: "К последним", openChats: "Чаты", lost: "Соединение…",
  you_are: "Вы", pinned: "Закреплённое сообщение",
  joined: (who, whom) => (who === whom ? `${who} теперь в группе` : `${who} добавил(а) ${whom}`),
  left: (who, whom) => (who === whom ? `${who} больше не в группе` : `${who} удалил(а) ${whom}`),
  topicMade: (who, topic) => `${who}: создана тема «${topic}»`, topicNamed: (who, topic) => `${who}: тема теперь «${topic}»`,
  download: "Скачать", saved: "отправлено", more: "Ещё", upgraded: "Группа стала супергруппой",
  pinnedIt: (who) => `${who}: сообщение закреплено`, bytes: "Б", kilo: "КБ", mega: "МБ",
  commands: "Команды",
};

const russian = navigator.language.startsWith("ru");
export const words = russian ? RUSSIAN : ENGLISH;
export const locale = russian ? "ru" : "en-GB";
document.documentElement.lang = russian ? "ru" : "en";

export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

export function dayOf(seconds) {
  return new Date(seconds * 1000).toDateString();
}

export function dayName(seconds) {
  const date = new Date(seconds * 1000);
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return words.today;
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === before.toDateString()) return words.yesterday;
  const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString(locale, { day: "numeric", month: "long", year });
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} ${words.bytes}`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} ${words.kilo}`;
  return `${(bytes / 1024 / 1024).toFixed(1)} ${words.mega}`;
}
