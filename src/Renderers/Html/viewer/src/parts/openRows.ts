import { isAboveMatch } from "../data/matches";
import { none, type Outline } from "../data/outline";

/** Which rows of a tree are shown: those below open ones and, in a search, those that were found or lead there. */
export class OpenRows {
  rows: number[] = [];
  private readonly places = new Map<number, number>();
  private open: Uint8Array;
  private found: Uint8Array | null = null;
  private openBeforeSearch: Uint8Array | null = null;

  constructor(private readonly outline: Outline) {
    this.open = new Uint8Array(outline.count);
  }

  isOpen(row: number): boolean {
    return this.open[row] === 1 && this.hasBelow(row);
  }

  /** Whether there is anything below to show. */
  hasBelow(row: number): boolean {
    return this.outline.hasBelow(row);
  }

  /** Place in the list; -1 if the row is not shown. */
  placeOf(row: number): number {
    return this.places.get(row) ?? -1;
  }

  setOpen(row: number, open: boolean): void {
    this.open[row] = open ? 1 : 0;
  }

  /** Opens or closes the row and all below it. */
  setBelow(row: number, open: boolean): void {
    this.open.fill(open ? 1 : 0, row === none ? 0 : row, this.outline.endOf(row));
  }

  reveal(row: number): void {
    for (let above = this.outline.parent[row]!; above !== none; above = this.outline.parent[above]!)
      this.open[above] = 1;
  }

  /** Shows the search matches and leads there; null shows everything again, as it was before. */
  filter(found: Uint8Array | null): void {
    if (found && !this.found) this.openBeforeSearch = this.open;
    if (found) this.open = found.map((row) => (row & isAboveMatch ? 1 : 0));
    else if (this.openBeforeSearch) this.open = this.openBeforeSearch;
    if (!found) this.openBeforeSearch = null;
    this.found = found;
  }

  list(): void {
    this.rows = [];
    this.places.clear();
    for (let row = 0; row < this.outline.count;) {
      const isHidden = this.found && !this.found[row] && this.leadsToMatch(this.outline.parent[row]!);
      if (!isHidden) {
        this.places.set(row, this.rows.length);
        this.rows.push(row);
      }
      row = !isHidden && this.open[row] ? row + 1 : this.outline.end[row]!;
    }
  }

  /** Below a match everything can be seen; on the way to one only that way. */
  private leadsToMatch(row: number): boolean {
    return row === none || (this.found![row]! & isAboveMatch) !== 0;
  }
}
