import type { OutlineData } from "./report";
import { unpack } from "./unpack";

/** No row: the parent of outermost rows. */
export const none = -1;

/** The shape of a tree whose rows are numbered so that each stands before those below it. */
export class Outline {
  readonly count: number;
  readonly parent: Int32Array;
  /** 0 for outermost rows. */
  readonly level: Int32Array;
  /** The row after the last one below a row: where the next sibling is, if there is one. */
  readonly end: Int32Array;
  /** Index into the labels. */
  readonly label: Int32Array;
  /** Position among the rows of its parent, from 1. */
  readonly position: Int32Array;
  readonly depth: number;
  private readonly below: Int32Array;
  private outermost = 0;

  constructor(data: OutlineData) {
    this.count = data.count;
    this.label = Int32Array.from(unpack(data.label, data.count));
    this.parent = new Int32Array(data.count);
    this.level = new Int32Array(data.count);
    this.end = new Int32Array(data.count);
    this.position = new Int32Array(data.count);
    this.below = new Int32Array(data.count);
    const open: number[] = [];
    let depth = 0;
    unpack(data.up, data.count).forEach((up, row) => {
      open.length -= up;
      const parent = open.at(-1);
      this.parent[row] = parent ?? none;
      this.position[row] = parent === undefined ? ++this.outermost : ++this.below[parent]!;
      this.level[row] = open.length;
      open.push(row);
      depth = Math.max(depth, open.length);
    });
    this.depth = depth;
    for (let row = data.count - 1; row >= 0; row--) {
      this.end[row] = Math.max(this.end[row]!, row + 1);
      const parent = this.parent[row]!;
      if (parent !== none) this.end[parent] = Math.max(this.end[parent]!, this.end[row]!);
    }
  }

  /** The first row below; `none` if there is none. Below `none` are the outermost rows. */
  firstBelow(row: number): number {
    const first = row + 1;
    return first < this.endOf(row) ? first : none;
  }

  /** The next row of the same parent; `none` after the last one. */
  next(row: number): number {
    const next = this.end[row]!;
    return next < this.endOf(this.parent[row]!) ? next : none;
  }

  previous(row: number): number {
    let before = none;
    for (
      let sibling = this.firstBelow(this.parent[row]!);
      sibling !== row && sibling !== none;
      sibling = this.next(sibling)
    )
      before = sibling;
    return before;
  }

  endOf(row: number): number {
    return row === none ? this.count : this.end[row]!;
  }

  hasBelow(row: number): boolean {
    return this.end[row]! > row + 1;
  }

  /** The row and all above it, outermost first. */
  path(row: number): number[] {
    const path: number[] = [];
    for (let next = row; next !== none; next = this.parent[next]!) path.push(next);
    return path.reverse();
  }

  /** How many rows the row's parent has. */
  siblings(row: number): number {
    const parent = this.parent[row]!;
    return parent === none ? this.outermost : this.below[parent]!;
  }
}
