import { element } from "../dom";
import { none, type Outline } from "../data/outline";
import { OpenRows } from "./openRows";
import { VirtualRows } from "./virtualRows";

/** Deeper rows are not indented any further, or they would leave the page. */
const deepestIndent = 40;

/** The content and the actions of a list of a tree. */
export interface TreeListOwner {
  /** Fills a row, and returns what its numbers mean for those who do not see the columns. */
  fill(row: HTMLElement, index: number): string;
  select(row: number): void;
}

let lists = 0;

/**
 * A tree as rows that open and close, by mouse and by keyboard as the ARIA practices for trees describe. Rows lie flat
 * and say by `aria-level` where they belong,
 * so depth nests nothing; the focus stays on the list, since a row that is scrolled away does not exist.
 */
export class TreeList {
  readonly element = element("div", "tree scroller");
  private readonly rows: VirtualRows;
  private readonly id = `tree${++lists}`;
  private outline!: Outline;
  private open!: OpenRows;
  private current = none;

  constructor(
    label: string,
    private readonly owner: TreeListOwner,
  ) {
    this.element.setAttribute("role", "tree");
    this.element.setAttribute("aria-label", label);
    this.element.tabIndex = 0;
    this.rows = new VirtualRows(this.element, (place) => this.create(this.open.rows[place]!));
    this.element.addEventListener("click", (event) => this.click(event));
    this.element.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && this.press(event.key, event.altKey)) event.preventDefault();
    });
  }

  /** Shows another tree, open where `isOpen` says. */
  show(outline: Outline, isOpen: (row: number) => boolean): void {
    this.outline = outline;
    this.open = new OpenRows(outline);
    for (let row = 0; row < outline.count; row++)
      if (outline.hasBelow(row) && isOpen(row)) this.open.setOpen(row, true);
    this.current = none;
    this.refresh();
  }

  filter(found: Uint8Array | null): void {
    this.open.filter(found);
    if (!found && this.current !== none) this.open.reveal(this.current);
    this.refresh();
    this.markCurrent(true);
  }

  /** Opens the rows above a row and scrolls to it. */
  select(row: number): void {
    if (row === this.current) return;
    this.current = row;
    if (row !== none && this.open.placeOf(row) < 0) {
      this.open.reveal(row);
      this.refresh();
    }
    this.markCurrent(true);
  }

  setAll(open: boolean): void {
    this.open.setBelow(none, open);
    this.refresh();
    const shown =
      this.current === none
        ? none
        : (this.outline
            .path(this.current)
            .filter((row) => this.open.placeOf(row) >= 0)
            .at(-1) ?? none);
    if (shown !== this.current) this.owner.select(shown);
    this.markCurrent(true);
  }

  /** Rebuilds all rows. */
  refresh(): void {
    this.open.list();
    this.rows.show(this.open.rows.length);
    this.markCurrent(false);
  }

  private create(index: number): HTMLElement {
    const row = element("div", "row");
    row.id = `${this.id}-${index}`;
    row.dataset["row"] = String(index);
    row.setAttribute("role", "treeitem");
    row.setAttribute("aria-level", String(this.outline.level[index]! + 1));
    row.setAttribute("aria-posinset", String(this.outline.position[index]!));
    row.setAttribute("aria-setsize", String(this.outline.siblings(index)));
    row.setAttribute("aria-selected", String(index === this.current));
    if (this.open.hasBelow(index)) row.setAttribute("aria-expanded", String(this.open.isOpen(index)));
    row.style.setProperty("--indent", String(Math.min(this.outline.level[index]!, deepestIndent)));
    row.setAttribute("aria-description", this.owner.fill(row, index));
    return row;
  }

  private markCurrent(reveal: boolean): void {
    const place = this.current === none ? -1 : this.open.placeOf(this.current);
    if (reveal && place >= 0) this.rows.reveal(place);
    for (const row of this.element.querySelectorAll("[aria-selected=true]")) row.setAttribute("aria-selected", "false");
    const row = place < 0 ? undefined : this.rows.element(place);
    row?.setAttribute("aria-selected", "true");
    if (row) this.element.setAttribute("aria-activedescendant", row.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const found = target.closest<HTMLElement>(".row");
    // A click that ends a selection of text wants the text.
    if (!found || target.closest("a") || !window.getSelection()?.isCollapsed) return;
    const row = Number(found.dataset["row"]);
    if (this.open.hasBelow(row)) this.toggle(row, event.altKey);
    this.owner.select(row);
  }

  private toggle(row: number, deep: boolean): void {
    const open = !this.open.isOpen(row);
    if (deep) this.open.setBelow(row, open);
    else this.open.setOpen(row, open);
    this.refresh();
  }

  /** Performs the action of a key; false if the key has none here. */
  private press(key: string, deep: boolean): boolean {
    const row = this.current;
    if (row === none || this.open.placeOf(row) < 0)
      return this.moveKeys.has(key) && this.moveTo(key === "End" ? this.open.rows.length - 1 : 0);
    switch (key) {
      case "ArrowDown":
        return this.moveTo(this.open.placeOf(row) + 1);
      case "ArrowUp":
        return this.moveTo(this.open.placeOf(row) - 1);
      case "PageDown":
        return this.moveTo(this.open.placeOf(row) + this.rows.rowsPerPage);
      case "PageUp":
        return this.moveTo(this.open.placeOf(row) - this.rows.rowsPerPage);
      case "Home":
        return this.moveTo(0);
      case "End":
        return this.moveTo(this.open.rows.length - 1);
      case "ArrowRight":
        if (this.open.isOpen(row)) return this.moveTo(this.open.placeOf(row) + 1);
        if (this.open.hasBelow(row)) this.toggle(row, deep);
        return true;
      case "ArrowLeft":
        if (this.open.isOpen(row)) this.toggle(row, deep);
        else if (this.outline.parent[row] !== none) this.owner.select(this.outline.parent[row]!);
        return true;
      case "Enter":
      case " ":
        if (this.open.hasBelow(row)) this.toggle(row, deep);
        return true;
      case "*":
        this.openSiblings(row);
        return true;
      default:
        return false;
    }
  }

  private readonly moveKeys = new Set([
    "ArrowDown",
    "ArrowUp",
    "Home",
    "End",
    "ArrowRight",
    "ArrowLeft",
    "PageDown",
    "PageUp",
  ]);

  private moveTo(place: number): boolean {
    const row = this.open.rows[Math.max(0, Math.min(place, this.open.rows.length - 1))];
    if (row !== undefined) this.owner.select(row);
    return true;
  }

  private openSiblings(row: number): void {
    for (
      let sibling = this.outline.firstBelow(this.outline.parent[row]!);
      sibling !== none;
      sibling = this.outline.next(sibling)
    )
      this.open.setOpen(sibling, true);
    this.refresh();
  }
}
