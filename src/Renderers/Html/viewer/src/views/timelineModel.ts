import type { CallTree } from "../data/callTree";
import { collecting, spanLanes, threadLane, type Lane } from "../data/lanes";
import { none } from "../data/outline";
import type { TimelineData } from "../data/report";
import { boxHeight } from "../parts/boxes";
import { mostLevels } from "../parts/laneDrawing";
import { rulerHeight } from "../parts/ruler";

/** Room for a lane's name. */
export const titleHeight = 20;
const gap = 8;

/** A lane with its place below the ruler. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly title: string;
  /** Of the boxes; the title stands above it. */
  readonly top: number;
  readonly height: number;
}

/** The lanes of a timeline below each other: threads, then waiting methods. */
export class TimelineModel {
  readonly lanes: PlacedLane[] = [];
  readonly height: number;
  /** The dropped and omitted parts, in sentences. */
  readonly notes: string[] = [];

  constructor(
    readonly data: TimelineData,
    private readonly tree: CallTree,
  ) {
    let top = rulerHeight;
    const add = (lane: Lane, title: string, levels: number): void => {
      top += title ? titleHeight : 0;
      this.lanes.push({ lane, title, top, height: levels * boxHeight });
      top += levels * boxHeight + (lane.isThread ? gap : 1);
    };
    for (const thread of data.threads) {
      const lane = threadLane(thread);
      add(lane, thread.name, this.levelsOf(lane));
    }
    const { lanes, left } = spanLanes(data.spans);
    lanes.forEach((lane, i) => add(lane, i === 0 ? "Async methods that waited" : "", 1));
    this.height = top + gap;
    this.note(
      data.threads.reduce((sum, { dropped }) => sum + dropped, 0),
      "segments at the beginning did not fit into the recorder's budget",
    );
    this.note(data.spans.dropped, "waits at the beginning did not fit into the recorder's budget");
    this.note(left, "waits at the same time as very many others are not drawn");
  }

  /** The lane at a height below the top of all; undefined between lanes. */
  laneAt(height: number): PlacedLane | undefined {
    return this.lanes.find(({ top, height: own }) => height >= top && height < top + own);
  }

  private levelsOf(lane: Lane): number {
    let deepest = 0;
    let open: number = none;
    for (const row of lane.rows) {
      if (row !== collecting) open = row;
      const level = open >= 0 ? this.tree.level[open]! : -1;
      deepest = Math.max(deepest, row === collecting ? level + 1 : level);
    }
    return Math.min(deepest + 1, mostLevels);
  }

  private note(count: number, text: string): void {
    if (count > 0) this.notes.push(`${count.toLocaleString("en")} ${text}.`);
  }
}
