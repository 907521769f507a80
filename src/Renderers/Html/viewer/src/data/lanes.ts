import type { LaneData, TimelineData } from "./report";
import { none } from "./outline";
import { unpack } from "./unpack";

/** Row numbers for time that belongs to no row. */
export const collecting = -2;
export const unknown = -3;

/** More spans at the same time than this are counted but not drawn. */
const mostSpanLanes = 120;

/** Codes of rows begin here: see HtmlSegment.cs. */
const firstRow = 3;
const specials = [unknown, collecting, none];

/** The segments of one line of the timeline in order of time; the times are nanoseconds. */
export interface Lane {
  readonly name: string;
  readonly isThread: boolean;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Rows of the tree of all threads, or one of the special ones. */
  readonly rows: Int32Array;
}

export function threadLane(data: LaneData): Lane {
  const durations = unpack(data.duration, data.count);
  const starts = new Float64Array(data.count);
  const ends = new Float64Array(data.count);
  let time = data.from;
  for (let i = 0; i < data.count; i++) {
    starts[i] = time;
    ends[i] = time += durations[i]!;
  }
  return { name: data.name, isThread: true, starts, ends, rows: rowsOf(data.row, data.count) };
}

/**
 * Puts spans into as few lanes as they need, those around others above them. The data has them in the order of their
 * ends.
 */
export function spanLanes({ count, row, start, duration }: TimelineData["spans"]): { lanes: Lane[]; left: number } {
  const starts = unpack(start, count);
  const durations = unpack(duration, count);
  const rows = rowsOf(row, count);
  const members: number[][] = [];
  const free: number[] = [];
  let left = 0;
  // From the last end back, since what ends later is around what ends earlier.
  for (let span = count - 1; span >= 0; span--) {
    const end = starts[span]! + durations[span]!;
    let lane = 0;
    while (lane < free.length && free[lane]! < end) lane++;
    if (lane >= mostSpanLanes) {
      left++;
      continue;
    }
    free[lane] = starts[span]!;
    (members[lane] ??= []).push(span);
  }
  return { lanes: members.map((spans) => spanLane(spans.reverse(), starts, durations, rows)), left };
}

/** The last segment that starts no later than a time; the first one if all start later. */
export function lastBefore(lane: Lane, time: number): number {
  let low = 0;
  let high = lane.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lane.starts[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Which segment holds a time; `none` if there is none. */
export function segmentAt(lane: Lane, time: number): number {
  const found = lastBefore(lane, time);
  return lane.starts[found]! <= time && time < lane.ends[found]! ? found : none;
}

/** The row that was open in a segment: in a pause of the collector, the one that it stopped. */
export function openRow({ rows }: Lane, segment: number): number {
  let at = segment;
  while (at > 0 && rows[at] === collecting) at--;
  return rows[at] === collecting ? none : rows[at]!;
}

/**
 * Which segment is found at the middle of each of the pixels, so that a frame costs the same for a million segments as
 * for a hundred. In the mean every row has as many pixels
 * as it has time.
 */
export function sample(lane: Lane, from: number, perPixel: number, pixels: Int32Array): void {
  const { starts, ends } = lane;
  const count = starts.length;
  let at = 0;
  for (let x = 0; x < pixels.length; x++) {
    const time = from + (x + 0.5) * perPixel;
    let step = 1;
    while (at + step < count && starts[at + step]! <= time) step *= 2;
    let high = Math.min(count, at + step);
    while (at + 1 < high) {
      const middle = (at + high) >>> 1;
      if (starts[middle]! <= time) at = middle;
      else high = middle;
    }
    pixels[x] = count > 0 && starts[at]! <= time && time < ends[at]! ? at : none;
  }
}

function spanLane(spans: number[], starts: Float64Array, durations: Float64Array, rows: Int32Array): Lane {
  return {
    name: "",
    isThread: false,
    starts: Float64Array.from(spans, (span) => starts[span]!),
    ends: Float64Array.from(spans, (span) => starts[span]! + durations[span]!),
    rows: Int32Array.from(spans, (span) => rows[span]!),
  };
}

function rowsOf(column: string, count: number): Int32Array {
  return Int32Array.from(unpack(column, count), (code) => (code < firstRow ? specials[code]! : code - firstRow));
}
