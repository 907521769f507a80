import type { CallTree } from "../data/callTree";
import { none } from "../data/outline";
import type { Model } from "../model";
import { Boxes } from "../parts/boxes";
import { LaneDrawing, mostLevels, type Sight } from "../parts/laneDrawing";
import { Palette } from "../parts/palette";
import { drawRuler } from "../parts/ruler";
import type { Surface } from "../parts/surface";
import { ThinBoxes } from "../parts/thinBoxes";
import { titleHeight, type TimelineModel } from "./timelineModel";
import type { TimelineRange } from "./timelineRange";

/** Draws the lanes that are in sight, below their ruler. */
export class TimelinePainter {
  private palette: Palette | null = null;
  private thinBoxes: ThinBoxes | null = null;

  constructor(
    private readonly model: Model,
    private readonly timeline: TimelineModel,
    private readonly tree: CallTree,
  ) {}

  /** @param scrolled Pixels of the lanes that are above the surface. */
  draw({ context, width, height }: Surface, range: TimelineRange, scrolled: number): void {
    const { labels, matchingLabels, state } = this.model;
    if (!Palette.isCurrent(this.palette)) this.palette = new Palette(labels);
    const palette = this.palette;
    context.fillStyle = palette.page;
    context.fillRect(0, 0, width, height);
    const perPixel = range.length / width;
    // On whole pixels of time, so that what is drawn does not flicker while it is moved.
    const sight: Sight = { from: Math.floor(range.from / perPixel) * perPixel, perPixel, width, height };
    drawRuler(context, palette, sight, true);
    const boxes = new Boxes(context, palette);
    if (!this.thinBoxes?.fits(width)) this.thinBoxes = new ThinBoxes(context, width, mostLevels);
    const drawing = new LaneDrawing(
      boxes,
      this.thinBoxes,
      palette,
      this.tree,
      sight,
      matchingLabels,
      state.thread === 0 ? state.row : none,
    );
    for (const { lane, title, top, height: own } of this.timeline.lanes) {
      const y = top - scrolled;
      if (y > height || y + own < 0) continue;
      drawing.draw(lane, y);
      if (!title) continue;
      context.fillStyle = palette.muted;
      context.fillText(title, 6, y - titleHeight / 2);
    }
    drawRuler(context, palette, sight, false);
  }
}
