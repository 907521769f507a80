/** Creates an element. Text goes in as text, never as markup: names in a capture can be hostile. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  if (className) created.className = className;
  if (text) created.textContent = text;
  return created;
}

export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
