import type { CallTree, Measure } from "./callTree";
import { none } from "./outline";

/** Where rows of a tree lie beside each other: a row's callees from its left edge, its own part at the right. */
export class FlameLayout {
  /** Left edges, in the unit of the measure. */
  readonly left: Float64Array;
  readonly width: Float64Array;
  /** All outermost rows together. */
  readonly whole: number;

  constructor(
    readonly tree: CallTree,
    measure: Measure,
  ) {
    this.width = measure.total;
    this.left = new Float64Array(tree.count);
    const filled = new Float64Array(tree.count);
    let whole = 0;
    for (let row = 0; row < tree.count; row++) {
      // Rows that do not count for shares would only make the rest narrow.
      if (tree.parent[row] === none && tree.labelOf(row)[3] === "idle") this.width = withoutRow(this.width, row);
      const parent = tree.parent[row]!;
      const width = this.width[row]!;
      if (parent === none) {
        this.left[row] = whole;
        whole += width;
      } else {
        this.left[row] = this.left[parent]! + filled[parent]!;
        filled[parent] = filled[parent]! + width;
      }
    }
    this.whole = whole;
  }

  /**
   * Calls back for every row that is at least so wide and lies in the part; the callees of narrower ones are narrower.
   */
  visit(from: number, to: number, least: number, found: (row: number) => void): void {
    for (let row = 0; row < this.tree.count;) {
      const left = this.left[row]!;
      const width = this.width[row]!;
      if (width < least || left >= to || left + width <= from) row = this.tree.end[row]!;
      else found(row++);
    }
  }

  /** The row at a place of a level; `none` if there is none. */
  at(place: number, level: number): number {
    for (let row = this.tree.firstBelow(none); row !== none;) {
      const isInside = place >= this.left[row]! && place < this.left[row]! + this.width[row]!;
      if (isInside && this.tree.level[row] === level) return row;
      row = isInside ? this.tree.firstBelow(row) : this.tree.next(row);
    }
    return none;
  }
}

function withoutRow(width: Float64Array, row: number): Float64Array {
  const copy = Float64Array.from(width);
  copy[row] = 0;
  return copy;
}
