import type { CallNode } from "./callTree";
import { element } from "./dom";
import type { Format } from "./format";

/** What a row says about its node beyond the node itself. */
export interface RowState {
  readonly position: number;
  readonly siblings: number;
  /** Null for a node without callees to show. */
  readonly expanded: boolean | null;
  /** What was searched for, in lower case; empty if nothing. */
  readonly query: string;
}

/** Deeper rows are not indented any further, or they would leave the page. */
const deepestIndent = 40;

/** One line of the tree. Rows lie flat in the tree element and say by `aria-level` where they belong, so depth nests nothing. */
export function createRow(node: CallNode, state: RowState, format: Format): HTMLElement {
  const [name, location, detail] = node.label;
  const row = element("div", `row ${format.heat(node.share)}`);
  row.setAttribute("role", "treeitem");
  row.setAttribute("aria-level", String(node.level));
  row.setAttribute("aria-posinset", String(state.position));
  row.setAttribute("aria-setsize", String(state.siblings));
  row.setAttribute("aria-label", `${name}, ${format.seconds(node.total)} seconds, ${format.percent(node.share)}`);
  row.tabIndex = -1;
  row.title = `${detail}\n${node.samples} samples in the method itself`;
  row.style.setProperty("--share", String(node.share));
  row.style.setProperty("--indent", String(Math.min(node.level - 1, deepestIndent)));
  setExpanded(row, state.expanded);

  const call = element("span", "call");
  call.append(element("span", "twisty"), nameElement(name, state.query));
  if (node.wait > 0 && format.seconds(node.wait) !== format.seconds(0)) call.append(element("span", "wait", `+ ${format.seconds(node.wait)} waiting`));
  if (location) call.append(element("bdi", "location", location));
  row.append(
    element("span", "total", format.seconds(node.total)),
    element("span", "share", format.percent(node.share)),
    element("span", "self", format.seconds(node.self)),
    call,
  );
  return row;
}

export function setExpanded(row: HTMLElement, expanded: boolean | null): void {
  if (expanded === null) row.removeAttribute("aria-expanded");
  else row.setAttribute("aria-expanded", String(expanded));
}

function nameElement(name: string, query: string): HTMLElement {
  const start = query ? name.toLowerCase().indexOf(query) : -1;
  if (start < 0) return element("bdi", "name", name);
  const marked = element("bdi", "name");
  const end = start + query.length;
  marked.append(name.slice(0, start), element("mark", "", name.slice(start, end)), name.slice(end));
  return marked;
}
