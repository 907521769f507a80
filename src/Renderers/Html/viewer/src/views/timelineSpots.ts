import type { CallTree } from "../data/callTree";
import { collecting, lastBefore, openRow, segmentAt } from "../data/lanes";
import { none } from "../data/outline";
import { boxHeight } from "../parts/boxes";
import { spanText } from "../parts/ruler";
import type { PlacedLane, TimelineModel } from "./timelineModel";

/** A segment of a lane, and a frame that was open in it. */
export interface Spot {
  readonly placed: PlacedLane;
  readonly segment: number;
  /** A row of the tree of all threads, or one of the special ones. */
  readonly row: number;
}

/** The content of the timeline at a place, and its duration. */
export class TimelineSpots {
  /** An outermost frame can last for a million segments, and the pointer moves along it. */
  private lastExtent: { placed: PlacedLane; row: number; first: number; last: number } | null = null;

  constructor(
    private readonly timeline: TimelineModel,
    private readonly tree: CallTree,
  ) {}

  /** @param height Below the top of all lanes, pixels. @param time Since the start of the session, nanoseconds. */
  at(height: number, time: number): Spot | null {
    const placed = this.timeline.laneAt(height);
    const segment = placed ? segmentAt(placed.lane, time) : none;
    if (!placed || segment === none) return null;
    const { lane, top } = placed;
    const leaf = lane.rows[segment]!;
    const open = openRow(lane, segment);
    if (!lane.isThread || (open < 0 && leaf !== collecting)) return { placed, segment, row: leaf };
    const stack = open < 0 ? [] : this.tree.path(open);
    const row = (leaf === collecting ? [...stack, collecting] : stack)[Math.floor((height - top) / boxHeight)];
    return row === undefined ? null : { placed, segment, row };
  }

  /** The segment that holds a time, or the one next before it. */
  before(placed: PlacedLane, time: number): Spot {
    return this.of(placed, lastBefore(placed.lane, time));
  }

  /** @param segment The first or the last one if there is none of that number. */
  of(placed: PlacedLane, segment: number): Spot {
    const known = Math.max(0, Math.min(segment, placed.lane.rows.length - 1));
    return { placed, segment: known, row: placed.lane.rows[known]! };
  }

  /** From where to where a spot lasts: its frame may be open in the segments before and after, too. */
  extent({ placed, segment, row }: Spot): [from: number, to: number] {
    const { lane } = placed;
    const known = this.lastExtent;
    if (known?.placed === placed && known.row === row && segment >= known.first && segment <= known.last)
      return [lane.starts[known.first]!, lane.ends[known.last]!];
    const isOpen = (i: number): boolean => {
      const open = lane.isThread && row >= 0 ? openRow(lane, i) : none;
      return open >= row && open < this.tree.end[row]! && open >= 0;
    };
    let first = segment;
    let last = segment;
    while (first > 0 && isOpen(first - 1)) first--;
    while (last + 1 < lane.rows.length && isOpen(last + 1)) last++;
    this.lastExtent = { placed, row, first, last };
    return [lane.starts[first]!, lane.ends[last]!];
  }

  /** In lines of text: name, times, thread, source. */
  describe(spot: Spot): string[] {
    const [from, to] = this.extent(spot);
    const where = spot.placed.lane.isThread ? spot.placed.title : "waited";
    return [this.nameOf(spot.row), spanText(from, to), where, spot.row >= 0 ? this.tree.labelOf(spot.row)[1] : ""];
  }

  nameOf(row: number): string {
    if (row >= 0) return this.tree.labelOf(row)[0];
    return row === none ? "[outside]" : row === collecting ? "[gc]" : "[unattributed]";
  }
}
