import { ancestors, descendants, hotPath, type CallNode } from "./callTree";
import type { Format } from "./format";
import { createRow, setExpanded } from "./row";
import type { SearchResult } from "./search";

/** Paths that ran or waited for at least this share are open when the page opens. */
const openFrom = 0.1;
const openLevels = 40;

/** Rows that one click may open. A browser lays out so many in an instant; ten times as many would stop it for seconds. */
const mostRows = 5000;

/** The tree on the page. Only rows that can be seen exist, so a page with very many nodes opens as fast as a small one. */
export class TreeView {
  private readonly rows = new Map<CallNode, HTMLElement>();
  private readonly nodes = new WeakMap<Element, CallNode>();
  private expanded = new Set<CallNode>();
  private found: SearchResult | null = null;
  private root!: CallNode;
  private current: CallNode | null = null;

  constructor(private readonly container: HTMLElement, private readonly format: Format) {}

  show(root: CallNode): void {
    this.root = root;
    this.found = null;
    this.expanded = new Set([...descendants(root)].filter((node) => Math.max(node.share, node.wait / root.total) >= openFrom && node.level <= openLevels));
    this.current = root.children[0] ?? null;
    this.render();
  }

  /** Shows only what was found, with its callers; null shows everything again. */
  filter(found: SearchResult | null): void {
    this.found = found;
    if (found) this.expanded = new Set(found.callers);
    else if (this.current) this.expand(ancestors(this.current));
    this.current = found ? [...found.matches][0] ?? null : this.current ?? this.root.children[0] ?? null;
    this.render();
  }

  expandHotPath(): void {
    const path = hotPath(this.root).slice(0, mostRows);
    this.expand(path);
    this.current = path.at(-1) ?? null;
    this.render();
    this.focus(this.current);
  }

  setAll(expanded: boolean): void {
    this.expanded = new Set();
    if (expanded) this.expand(descendants(this.root));
    while (!expanded && this.current?.parent && this.current.level > 1) this.current = this.current.parent;
    this.render();
  }

  /** Opens or closes a node; with `deep`, everything below it too. */
  toggle(node: CallNode, deep = false): void {
    const open = !this.expanded.has(node);
    const nodes = deep ? [node, ...descendants(node)] : [node];
    if (open) this.expand(nodes);
    else for (const each of nodes) this.expanded.delete(each);
    this.refreshBelow(node);
  }

  focus(node: CallNode | null | undefined): void {
    const row = node && this.rows.get(node);
    if (!row) return;
    if (this.current) this.rows.get(this.current)?.setAttribute("tabindex", "-1");
    for (const selected of this.container.querySelectorAll("[aria-selected=true]")) selected.removeAttribute("aria-selected");
    this.current = node;
    row.tabIndex = 0;
    row.setAttribute("aria-selected", "true");
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  }

  nodeOf(target: EventTarget | null): CallNode | undefined {
    const row = target instanceof Element ? target.closest(".row") : null;
    return row ? this.nodes.get(row) : undefined;
  }

  neighbour(node: CallNode, step: -1 | 1): CallNode | undefined {
    const row = this.rows.get(node);
    return this.nodeOf((step < 0 ? row?.previousElementSibling : row?.nextElementSibling) ?? null);
  }

  edge(last: boolean): CallNode | undefined {
    return this.nodeOf(last ? this.container.lastElementChild : this.container.firstElementChild);
  }

  isExpanded(node: CallNode): boolean {
    return this.expanded.has(node) && this.childrenOf(node).length > 0;
  }

  /** The callees that can be shown: in a search, those on the way to a match, or all of a match's own. */
  childrenOf(node: CallNode): CallNode[] {
    const found = this.found;
    if (!found || !(found.callers.has(node) || node === this.root)) return node.children;
    return node.children.filter((child) => found.callers.has(child) || found.matches.has(child));
  }

  /** Opens nodes in their order until they have added as many rows as a page can bear; the first one always. */
  private expand(nodes: Iterable<CallNode>): void {
    let rows = 0;
    for (const node of nodes) {
      if (rows > mostRows) return;
      this.expanded.add(node);
      rows += node.children.length;
    }
  }

  private render(): void {
    this.rows.clear();
    this.container.replaceChildren(this.rowsBelow(this.root));
    const row = (this.current && this.rows.get(this.current)) ?? (this.container.firstElementChild as HTMLElement | null);
    if (row) row.tabIndex = 0;
  }

  private refreshBelow(node: CallNode): void {
    const row = this.rows.get(node);
    if (!row) return;
    for (let next = row.nextElementSibling; next; next = row.nextElementSibling) {
      const below = this.nodes.get(next);
      if (!below || below.level <= node.level) break;
      this.rows.delete(below);
      next.remove();
    }
    const open = this.isExpanded(node);
    setExpanded(row, this.childrenOf(node).length > 0 ? open : null);
    if (open) row.after(this.rowsBelow(node));
  }

  private rowsBelow(node: CallNode): DocumentFragment {
    const fragment = document.createDocumentFragment();
    const open = this.placed(node);
    for (let next = open.pop(); next; next = open.pop()) {
      const below = this.placed(next.node);
      const isOpen = below.length > 0 && this.expanded.has(next.node);
      const row = createRow(next.node, { ...next, expanded: below.length > 0 ? isOpen : null, query: this.found?.query ?? "" }, this.format);
      this.rows.set(next.node, row);
      this.nodes.set(row, next.node);
      fragment.append(row);
      if (isOpen) for (const each of below) open.push(each);
    }
    return fragment;
  }

  /** A node's callees with their places, last one first. */
  private placed(node: CallNode): { node: CallNode; position: number; siblings: number }[] {
    const children = this.childrenOf(node);
    return children.map((child, i) => ({ node: child, position: i + 1, siblings: children.length })).reverse();
  }
}
