import { element } from "../dom";
import { editorLink } from "./editor";
import type { Label } from "../data/report";

/** A name with the search matches marked in it. */
export function nameElement(name: string, find: string): HTMLElement {
  const wanted = find.trim().toLowerCase();
  const start = wanted ? name.toLowerCase().indexOf(wanted) : -1;
  if (start < 0) return element("bdi", "name", name);
  const marked = element("bdi", "name");
  const end = start + wanted.length;
  marked.append(name.slice(0, start), element("mark", "", name.slice(start, end)), name.slice(end));
  return marked;
}

/** File and line, as a link where the reader has said which editor opens it. Null if unknown. */
export function locationElement(label: Label): HTMLElement | null {
  if (!label[1]) return null;
  const address = editorLink(label[1]);
  if (!address) return element("bdi", "location", label[1]);
  const link = element("a", "location", label[1]);
  link.href = address;
  link.tabIndex = -1;
  return link;
}
