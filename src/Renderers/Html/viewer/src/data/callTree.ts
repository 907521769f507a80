import { type MeasureName, readMeasure } from "./measures";
import { none, Outline } from "./outline";
import type { Label, TreeData } from "./report";

/** The self and total measures of rows. */
export interface Measure {
  readonly self: Float64Array;
  readonly total: Float64Array;
}

/** The calls of one thread, or of all threads. */
export class CallTree extends Outline {
  readonly name: string;
  readonly headline: number;
  readonly waitHeadline: number;
  readonly time: Measure;
  readonly wait: Measure;
  private readonly measures = new Map<MeasureName, Measure>();

  constructor(
    private readonly data: TreeData,
    private readonly labels: readonly Label[],
    private readonly methods: Int32Array,
  ) {
    super(data);
    this.name = data.name;
    this.headline = data.headline;
    this.waitHeadline = data.waitHeadline;
    this.time = this.measure("time")!;
    this.wait = this.measure("wait") ?? { self: new Float64Array(this.count), total: new Float64Array(this.count) };
  }

  /** Null if the capture does not have the measure. */
  measure(name: MeasureName): Measure | null {
    const known = this.measures.get(name);
    if (known) return known;
    const self = readMeasure(this.data.self, name, this.count);
    if (!self) return null;
    const measure = { self, total: this.added(self) };
    this.measures.set(name, measure);
    return measure;
  }

  labelOf(row: number): Label {
    return this.labels[this.label[row]!]!;
  }

  /** The label of the row's method in all views. */
  methodOf(row: number): number {
    return this.methods[this.label[row]!]!;
  }

  /** Part of the headline time, 0 to 1. */
  share(row: number): number {
    return this.headline > 0 && this.labelOf(row)[3] !== "idle" ? this.time.total[row]! / this.headline : 0;
  }

  /** Part of all waits, or of the headline time where that is more, 0 to 1. */
  waitShare(row: number): number {
    return this.waitHeadline > 0 && this.labelOf(row)[3] !== "idle" ? this.wait.total[row]! / this.waitHeadline : 0;
  }

  /** The larger of the shares of running and of waiting, 0 to 1. */
  weight(row: number): number {
    return Math.max(this.share(row), this.waitShare(row));
  }

  /**
   * From the outermost frame down the longest callee, until a method spends more itself than any it calls; the last
   * row.
   */
  hotRow(): number {
    let hot = this.firstBelow(none);
    for (let row = hot; row !== none; row = this.firstBelow(row)) {
      hot = row;
      const below = this.firstBelow(row);
      if (
        below === none ||
        this.time.self[row]! + this.wait.self[row]! > this.time.total[below]! + this.wait.total[below]!
      )
        break;
    }
    return hot;
  }

  /** The longest row of a method, by its label; `none` if there is none. */
  longest(label: number): number {
    let longest = none;
    for (let row = 0; row < this.count; row++) {
      if (this.methodOf(row) !== label) continue;
      if (
        longest === none ||
        this.time.total[row]! + this.wait.total[row]! > this.time.total[longest]! + this.wait.total[longest]!
      )
        longest = row;
    }
    return longest;
  }

  private added(self: Float64Array): Float64Array {
    const total = Float64Array.from(self);
    for (let row = this.count - 1; row >= 0; row--) {
      const parent = this.parent[row]!;
      if (parent !== none) total[parent] = total[parent]! + total[row]!;
    }
    return total;
  }
}
