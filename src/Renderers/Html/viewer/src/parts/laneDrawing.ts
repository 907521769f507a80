import type { CallTree } from "../data/callTree";
import { collecting, openRow, sample, type Lane } from "../data/lanes";
import { none } from "../data/outline";
import { Boxes, boxHeight } from "./boxes";
import type { Colour } from "./colour";
import type { Palette } from "./palette";
import type { ThinBoxes } from "./thinBoxes";

/** Deeper frames are not drawn: a recursion would push all other threads off the page. */
export const mostLevels = 64;

/** Narrower boxes have no gap between them and no name, pixels. */
const thin = 4;

/** The visible part of the timeline, and its size on the canvas. */
export interface Sight {
  readonly from: number;
  readonly perPixel: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws lanes of the timeline: of each pixel the whole stack, and equal neighbours as one box.
 * A pause of the collector is a box below the frame that it stopped.
 */
export class LaneDrawing {
  private readonly pixels: Int32Array;
  private readonly openRows = new Int32Array(mostLevels);
  private readonly openLefts = new Int32Array(mostLevels);
  private readonly path = new Int32Array(mostLevels);

  constructor(
    private readonly boxes: Boxes,
    private readonly thinBoxes: ThinBoxes,
    private readonly palette: Palette,
    private readonly tree: CallTree,
    private readonly sight: Sight,
    private readonly matching: Uint8Array | null,
    private readonly selected: number,
  ) {
    this.pixels = new Int32Array(sight.width);
  }

  draw(lane: Lane, top: number): void {
    sample(lane, this.sight.from, this.sight.perPixel, this.pixels);
    let depth = 0;
    let before = none;
    for (let x = 0; x <= this.sight.width; x++) {
      const segment = x < this.sight.width ? this.pixels[x]! : none;
      if (segment === before) continue;
      before = segment;
      const length = segment === none ? 0 : this.stackOf(lane, segment);
      let common = 0;
      while (common < depth && common < length && this.openRows[common] === this.path[common]) common++;
      for (let level = common; level < depth; level++)
        this.box(this.openRows[level]!, level, this.openLefts[level]!, x, top);
      for (let level = common; level < length; level++) {
        this.openRows[level] = this.path[level]!;
        this.openLefts[level] = x;
      }
      depth = length;
    }
    this.thinBoxes.flush(top, this.sight.height);
  }

  /** Fills the path with what is drawn below each other in a segment, and returns how many that are. */
  private stackOf(lane: Lane, segment: number): number {
    const row = lane.rows[segment]!;
    if (row !== collecting || !lane.isThread) return this.pathOf(row, lane.isThread);
    const length = this.pathOf(openRow(lane, segment), true);
    if (length === mostLevels) return length;
    this.path[length] = collecting;
    return length + 1;
  }

  private pathOf(row: number, hasCallers: boolean): number {
    if (row === none) return 0;
    if (row < 0 || !hasCallers) {
      this.path[0] = row;
      return 1;
    }
    const length = this.tree.level[row]! + 1;
    for (let next = row, level = length - 1; level >= 0; level--, next = this.tree.parent[next]!)
      if (level < mostLevels) this.path[level] = next;
    return Math.min(length, mostLevels);
  }

  private box(row: number, level: number, left: number, right: number, laneTop: number): void {
    const top = laneTop + level * boxHeight;
    if (top > this.sight.height || top < -boxHeight) return;
    const label = row < 0 ? none : this.tree.label[row]!;
    const isMatch = this.matching !== null && label !== none && this.matching[label] === 1;
    const isDim = this.matching !== null && !isMatch;
    const colour = isMatch ? this.palette.mark : this.colourOf(row, label);
    if (right - left < thin) this.thinBoxes.add(level, left, right, colour.pixel, isDim);
    else this.boxes.draw(left, top, right - left, colour.text, this.nameOf(row), isDim);
    if (row === this.selected && row !== none && right - left > 2 * thin) this.boxes.outline(left, top, right - left);
  }

  private colourOf(row: number, label: number): Colour {
    return label !== none ? this.palette.fill(label) : row === collecting ? this.palette.pause : this.palette.line;
  }

  private nameOf(row: number): string {
    return row >= 0 ? this.tree.labelOf(row)[0] : row === collecting ? "[gc]" : "[unattributed]";
  }
}
