// What people do, told to the world; a refusal is shown as a toast.

import { toast } from "./dialogs.js";

async function told(path, options) {
  const answer = await fetch(`/page/${path}`, { method: "POST", ...options }).catch(() => null);
  if (answer === null) return toast("⚠ …");
  const body = await answer.json().catch(() => ({ error: `${answer.status}` }));
  if (!answer.ok) toast(body.error);
  return answer.ok ? body : undefined;
}

export function act(name, fields) {
  return told(name, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields) });
}

export function upload(files, fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined) form.append(name, value);
  }
  for (const file of files) form.append("file", file, file.name);
  return told("upload", { body: form });
}
