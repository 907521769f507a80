/** Creates an element. Text goes in as text, never as markup: names in a capture can be hostile. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  if (className) created.className = className;
  if (text) created.textContent = text;
  return created;
}

export function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function button(text: string, title: string, click: () => void): HTMLButtonElement {
  const created = element("button", "", text);
  created.type = "button";
  created.title = title;
  created.addEventListener("click", click);
  return created;
}

export function toolbar(label: string, ...items: HTMLElement[]): HTMLElement {
  const bar = element("div", "toolbar");
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", label);
  bar.append(...items);
  return bar;
}

/** Has a screen reader say something. */
export function say(text: string): void {
  byId("said").textContent = text;
}
