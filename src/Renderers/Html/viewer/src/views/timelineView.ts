import { button, element, say, toolbar } from "../dom";
import type { CallTree } from "../data/callTree";
import { lastBefore, segmentAt } from "../data/lanes";
import { none } from "../data/outline";
import { readTimeline } from "../data/report";
import { duration } from "../format";
import type { Model } from "../model";
import { Boxes, boxHeight } from "../parts/boxes";
import { LaneDrawing, mostLevels, type Sight } from "../parts/laneDrawing";
import { Palette } from "../parts/palette";
import { drawRuler, rulerHeight, spanText } from "../parts/ruler";
import { Surface } from "../parts/surface";
import { ThinBoxes } from "../parts/thinBoxes";
import { tooltip } from "../parts/tooltip";
import type { State } from "../state";
import { attachPointer, pressZoom, type TimelineSight } from "./timelineInput";
import { titleHeight, TimelineModel, type PlacedLane } from "./timelineModel";
import { TimelineRange } from "./timelineRange";
import type { View } from "./view";

/** A segment of a lane, or a frame above it. */
interface Spot {
  readonly placed: PlacedLane;
  readonly segment: number;
  readonly row: number;
}

/** What each thread did when, and when async methods waited. */
export class TimelineView implements View, TimelineSight {
  readonly panel = element("div", "panel timeline-view");
  private readonly scroller = element("div", "scroller");
  private readonly surface = new Surface(this.scroller, () => this.draw());
  private readonly shown = element("output", "hint");
  private readonly tree: CallTree;
  private timeline: TimelineModel | null = null;
  private current!: TimelineRange;
  private palette: Palette | null = null;
  private thinBoxes: ThinBoxes | null = null;
  private spot: Spot | null = null;
  /** An outermost frame can last for a million segments, and the pointer moves along it. */
  private lastExtent: { placed: PlacedLane; row: number; first: number; last: number } | null = null;

  constructor(private readonly model: Model) {
    this.tree = model.treeOf(0);
    if (!model.report.timeline) this.panel.append(howToRecord());
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.open());
    else this.open();
  }

  get range(): TimelineRange {
    return this.current;
  }

  set range(range: TimelineRange) {
    this.current = range;
    this.model.store.set({ range: range.text });
  }

  get width(): number {
    return this.surface.width;
  }

  timeAt(x: number): number {
    const { left } = this.scroller.getBoundingClientRect();
    return this.range.from + ((x - left) / this.width) * this.range.length;
  }

  update(state: State, before: State | null): void {
    if (!this.timeline) return;
    if (!before || (before.range !== state.range && state.range !== this.current.text)) this.current = TimelineRange.parse(state.range, this.timeline.data.duration);
    this.shown.textContent = spanText(this.current.from, this.current.to);
    this.surface.ask();
  }

  private open(): void {
    this.timeline = new TimelineModel(readTimeline(document), this.tree);
    this.current = TimelineRange.parse(this.model.state.range, this.timeline.data.duration);
    const spacer = element("div", "spacer");
    spacer.style.height = `${this.timeline.height}px`;
    const stage = element("div", "stage");
    stage.append(this.surface.canvas, this.scroller);
    this.scroller.append(spacer);
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "application");
    this.scroller.setAttribute("aria-label", "Timeline. Left and right arrows move in time, up and down arrows between threads; W and S zoom, A and D pan.");
    const zoomBy = (factor: number): void => void (this.range = this.range.zoomed(factor, this.range.from + this.range.length / 2));
    this.panel.append(
      toolbar(
        "Timeline", button("Zoom in", "Also W, or Ctrl and the mouse wheel", () => zoomBy(0.5)), button("Zoom out", "Also S", () => zoomBy(2)),
        button("Show all", "Also Home", () => (this.range = TimelineRange.all(this.timeline!.data.duration))), this.shown,
        element("span", "hint", "Drag to pan, Ctrl+wheel or W/S to zoom, double-click to zoom to a call"),
      ),
      stage,
    );
    if (this.timeline.notes.length > 0) this.panel.append(element("p", "hint notes", this.timeline.notes.join(" ")));
    this.shown.textContent = spanText(this.current.from, this.current.to);
    this.listen();
    this.surface.fit();
  }

  private draw(): void {
    const { context, width, height } = this.surface;
    const { labels, matchingLabels, state } = this.model;
    if (!Palette.isCurrent(this.palette)) this.palette = new Palette(labels);
    const palette = this.palette;
    context.fillStyle = palette.page;
    context.fillRect(0, 0, width, height);
    const perPixel = this.range.length / width;
    // On whole pixels of time, so that what is drawn does not flicker while it is moved.
    const sight: Sight = { from: Math.floor(this.range.from / perPixel) * perPixel, perPixel, width, height };
    drawRuler(context, palette, sight, true);
    const boxes = new Boxes(context, palette);
    if (!this.thinBoxes?.fits(width)) this.thinBoxes = new ThinBoxes(context, width, mostLevels);
    const drawing = new LaneDrawing(boxes, this.thinBoxes, palette, this.tree, sight, matchingLabels, state.thread === 0 ? state.row : none);
    const scrolled = this.scroller.scrollTop;
    for (const { lane, title, top, height: own } of this.timeline!.lanes) {
      const y = top - scrolled;
      if (y > height || y + own < 0) continue;
      drawing.draw(lane, y);
      if (!title) continue;
      context.fillStyle = palette.muted;
      context.fillText(title, 6, y - titleHeight / 2);
    }
    drawRuler(context, palette, sight, false);
  }

  private spotAt(event: MouseEvent): Spot | null {
    const area = this.scroller.getBoundingClientRect();
    if (event.clientY - area.top < rulerHeight) return null;
    const height = event.clientY - area.top + this.scroller.scrollTop;
    const placed = this.timeline!.laneAt(height);
    const segment = placed ? segmentAt(placed.lane, this.timeAt(event.clientX)) : none;
    if (!placed || segment === none) return null;
    const leaf = placed.lane.rows[segment]!;
    if (leaf < 0 || !placed.lane.isThread) return { placed, segment, row: leaf };
    const row = this.tree.path(leaf)[Math.floor((height - placed.top) / boxHeight)];
    return row === undefined ? null : { placed, segment, row };
  }

  /** From where to where a spot lasts: its frame may be open in the segments before and after, too. */
  private extent({ placed, segment, row }: Spot): [from: number, to: number] {
    const { lane } = placed;
    const known = this.lastExtent;
    if (known?.placed === placed && known.row === row && segment >= known.first && segment <= known.last) return [lane.starts[known.first]!, lane.ends[known.last]!];
    const holds = (i: number): boolean => i === segment || (lane.isThread && row >= 0 && lane.rows[i]! >= row && lane.rows[i]! < this.tree.end[row]!);
    let first = segment;
    let last = segment;
    while (first > 0 && holds(first - 1)) first--;
    while (last + 1 < lane.rows.length && holds(last + 1)) last++;
    this.lastExtent = { placed, row, first, last };
    return [lane.starts[first]!, lane.ends[last]!];
  }

  private describe(spot: Spot): string[] {
    const [from, to] = this.extent(spot);
    const name = spot.row >= 0 ? this.tree.labelOf(spot.row)[0] : spot.row === none ? "[outside]" : spot.row === -2 ? "[gc]" : "[not collected]";
    const where = spot.placed.lane.isThread ? spot.placed.title : "waited";
    return [name, spanText(from, to), where, spot.row >= 0 ? this.tree.labelOf(spot.row)[1] : ""];
  }

  private listen(): void {
    this.scroller.addEventListener("scroll", () => this.surface.ask(), { passive: true });
    this.scroller.addEventListener("pointermove", (event) => {
      const spot = event.buttons === 0 ? this.spotAt(event) : null;
      if (spot) tooltip.show(event.clientX, event.clientY, this.describe(spot));
      else tooltip.hide();
    });
    this.scroller.addEventListener("pointerleave", () => tooltip.hide());
    attachPointer(this.scroller, this, (event) => this.choose(this.spotAt(event)));
    this.scroller.addEventListener("dblclick", (event) => {
      const spot = this.spotAt(event);
      if (spot) this.zoomTo(spot);
    });
    this.scroller.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.press(event.key)) event.preventDefault();
    });
  }

  private choose(spot: Spot | null): void {
    this.spot = spot;
    if (spot && spot.row >= 0) this.model.selectOfAll(spot.row);
  }

  private zoomTo(spot: Spot): void {
    const [from, to] = this.extent(spot);
    const margin = (to - from) * 0.05;
    this.range = this.range.with(from - margin, to + margin);
  }

  private press(key: string): boolean {
    const spot = this.spot;
    const middle = this.range.from + this.range.length / 2;
    const around = spot ? Math.max(this.range.from, Math.min(spot.placed.lane.starts[spot.segment]!, this.range.to)) : middle;
    if (pressZoom(this, key, around)) return true;
    if (key === "Home" || key === "Escape") return (this.range = TimelineRange.all(this.timeline!.data.duration)), true;
    if (key === "Enter") return spot && this.zoomTo(spot), true;
    const lanes = this.timeline!.lanes;
    const lane = spot ? lanes.indexOf(spot.placed) : 0;
    switch (key) {
      case "ArrowRight":
        return this.moveTo(lanes[lane]!, spot ? spot.segment + 1 : 0);
      case "ArrowLeft":
        return this.moveTo(lanes[lane]!, spot ? spot.segment - 1 : 0);
      case "ArrowDown":
      case "ArrowUp":
        return this.moveTo(lanes[lane + (key === "ArrowDown" ? 1 : -1)], none, spot ? spot.placed.lane.starts[spot.segment]! : this.range.from);
      default:
        return false;
    }
  }

  /** Goes to a segment of a lane, or to the one at a time or next before it, and says what it is. */
  private moveTo(placed: PlacedLane | undefined, segment: number, time = 0): boolean {
    if (!placed) return true;
    const wanted = segment === none ? lastBefore(placed.lane, time) : Math.max(0, Math.min(segment, placed.lane.rows.length - 1));
    const spot: Spot = { placed, segment: wanted, row: placed.lane.rows[wanted]! };
    this.choose(spot);
    this.range = this.range.containing(placed.lane.starts[wanted]!);
    const { scrollTop, clientHeight } = this.scroller;
    if (placed.top < scrollTop + rulerHeight || placed.top + placed.height > scrollTop + clientHeight) this.scroller.scrollTop = placed.top - rulerHeight - titleHeight;
    const lasts = placed.lane.ends[wanted]! - placed.lane.starts[wanted]!;
    say(`${this.describe(spot)[0]} for ${duration(lasts)} at ${duration(placed.lane.starts[wanted]!)}, ${placed.title || "waited"}`);
    return true;
  }
}

function howToRecord(): HTMLElement {
  const text = element("p", "notice");
  text.append(
    "This capture has no timeline: it says how long each call path took, not when. To record one, run the program with ", element("code", "", "WEFT_RECORDER=timeline"),
    " in its environment, or start the session with ", element("code", "", "Recorder.Timeline"), ".",
  );
  return text;
}
