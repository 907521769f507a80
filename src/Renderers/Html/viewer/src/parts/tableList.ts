import { element } from "../dom";
import { VirtualRows } from "./virtualRows";

export interface Column {
  readonly title: string;
  readonly explanation: string;
  readonly className: string;
  /** The content of a cell: text, or an element with the class of the column. */
  readonly cell: (row: number) => string | HTMLElement;
  /** The sort key of the rows, largest first; texts from A. */
  readonly key: (row: number) => number | string;
}

let tables = 0;

/** A table of any length whose columns sort it, by mouse and by keyboard. */
export class TableList {
  readonly element = element("div", "table");
  /** Rows in the order in which they are shown. */
  shown: number[] = [];
  private readonly scroller = element("div", "scroller");
  private readonly rows: VirtualRows;
  private readonly heads: HTMLElement[];
  private readonly id = `table${++tables}`;
  private current = -1;
  private sorted: { column: number; isReversed: boolean };

  constructor(
    label: string,
    private readonly columns: readonly Column[],
    sortedBy: number,
    private readonly select: (row: number) => void,
    private readonly decorate: (element: HTMLElement, row: number) => void,
  ) {
    this.sorted = { column: sortedBy, isReversed: false };
    this.heads = columns.map((column, i) => this.head(column, i));
    const head = element("div", "columns");
    head.setAttribute("role", "row");
    head.append(...this.heads);
    this.element.setAttribute("role", "grid");
    this.element.setAttribute("aria-label", label);
    this.scroller.setAttribute("role", "rowgroup");
    this.element.tabIndex = 0;
    this.element.append(head, this.scroller);
    this.rows = new VirtualRows(this.scroller, (place) => this.create(place));
    this.scroller.addEventListener("click", (event) => this.click(event));
    this.element.addEventListener("keydown", (event) => {
      if (event.target === this.element && !event.ctrlKey && !event.metaKey && this.press(event.key))
        event.preventDefault();
    });
  }

  show(rows: number[]): void {
    this.shown = this.inOrder(rows);
    this.element.setAttribute("aria-rowcount", String(rows.length + 1));
    this.heads.forEach((head, i) =>
      head.setAttribute("aria-sort", i !== this.sorted.column ? "none" : this.isAscending ? "ascending" : "descending"),
    );
    this.rows.show(this.shown.length);
    this.mark(this.current);
  }

  mark(row: number): void {
    const isNew = row !== this.current;
    this.current = row;
    const place = this.shown.indexOf(row);
    if (place >= 0 && isNew) this.rows.reveal(place);
    for (const selected of this.scroller.querySelectorAll("[aria-selected=true]"))
      selected.setAttribute("aria-selected", "false");
    const shown = place < 0 ? undefined : this.rows.element(place);
    shown?.setAttribute("aria-selected", "true");
    if (shown) this.element.setAttribute("aria-activedescendant", shown.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  private get isAscending(): boolean {
    return (typeof this.columns[this.sorted.column]!.key(0) === "string") !== this.sorted.isReversed;
  }

  private head(column: Column, index: number): HTMLElement {
    const head = element("span", column.className);
    head.setAttribute("role", "columnheader");
    const sort = element("button", "sort", column.title);
    sort.type = "button";
    sort.title = column.explanation;
    sort.addEventListener("click", () => {
      this.sorted = { column: index, isReversed: this.sorted.column === index && !this.sorted.isReversed };
      this.show(this.shown);
    });
    head.append(sort);
    return head;
  }

  private inOrder(rows: number[]): number[] {
    const { key } = this.columns[this.sorted.column]!;
    const direction = this.sorted.isReversed ? -1 : 1;
    const keys = new Map(rows.map((row) => [row, key(row)]));
    return [...rows].sort((a, b) => {
      const [left, right] = [keys.get(a)!, keys.get(b)!];
      const order = typeof left === "string" ? left.localeCompare(String(right)) : Number(right) - left;
      return (order || a - b) * direction;
    });
  }

  private create(place: number): HTMLElement {
    const index = this.shown[place]!;
    const row = element("div", "row");
    row.id = `${this.id}-${index}`;
    row.dataset["row"] = String(index);
    row.setAttribute("role", "row");
    row.setAttribute("aria-rowindex", String(place + 2));
    row.setAttribute("aria-selected", String(index === this.current));
    for (const column of this.columns) {
      const content = column.cell(index);
      const cell = element("span", column.className);
      cell.setAttribute("role", "gridcell");
      cell.append(content);
      row.append(cell);
    }
    this.decorate(row, index);
    return row;
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>(".row");
    if (row && !target.closest("a") && window.getSelection()?.isCollapsed) this.select(Number(row.dataset["row"]));
  }

  private press(key: string): boolean {
    const place = this.shown.indexOf(this.current);
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + this.rows.rowsPerPage,
      PageUp: place - this.rows.rowsPerPage,
      Home: 0,
      End: this.shown.length - 1,
    };
    const wanted = steps[key];
    if (wanted === undefined) return false;
    const row = this.shown[Math.max(0, Math.min(wanted, this.shown.length - 1))];
    if (row !== undefined) this.select(row);
    return true;
  }
}
