import { button, element, say, toolbar } from "../dom";
import type { CallTree } from "../data/callTree";
import { readTimeline } from "../data/report";
import { duration } from "../format";
import type { Model } from "../model";
import { rulerHeight, spanText } from "../parts/ruler";
import { Surface } from "../parts/surface";
import { tooltip } from "../parts/tooltip";
import type { State } from "../state";
import { attachPointer } from "./timelineInput";
import { pressKey, type KeyedTimeline } from "./timelineKeys";
import { titleHeight, TimelineModel } from "./timelineModel";
import { TimelinePainter } from "./timelinePainter";
import { TimelineRange } from "./timelineRange";
import { TimelineSpots, type Spot } from "./timelineSpots";
import type { View } from "./view";

/** The activity of each thread over time, and the waits of async methods. */
export class TimelineView implements View, KeyedTimeline {
  readonly panel = element("div", "panel timeline-view");
  spot: Spot | null = null;
  private readonly scroller = element("div", "scroller");
  private readonly surface = new Surface(this.scroller, () =>
    this.painter.draw(this.surface, this.current, this.scroller.scrollTop),
  );
  private readonly shown = element("output", "hint");
  private readonly tree: CallTree;
  private timeline: TimelineModel | null = null;
  private current!: TimelineRange;
  private painter!: TimelinePainter;
  private spots!: TimelineSpots;

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
    if (!before || (before.range !== state.range && state.range !== this.current.text))
      this.current = TimelineRange.parse(state.range, this.timeline.data.duration);
    this.shown.textContent = spanText(this.current.from, this.current.to);
    this.surface.ask();
  }

  goTo(spot: Spot): void {
    this.choose(spot);
    const { lane, title, top, height } = spot.placed;
    const start = lane.starts[spot.segment]!;
    this.range = this.range.containing(start);
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop + rulerHeight || top + height > scrollTop + clientHeight)
      this.scroller.scrollTop = top - rulerHeight - titleHeight;
    say(
      `${this.spots.nameOf(spot.row)} for ${duration(lane.ends[spot.segment]! - start)} at ${duration(start)}, ${title || "waited"}`,
    );
  }

  zoomTo(spot: Spot): void {
    const [from, to] = this.spots.extent(spot);
    const margin = (to - from) * 0.05;
    this.range = this.range.with(from - margin, to + margin);
  }

  private open(): void {
    this.timeline = new TimelineModel(readTimeline(document), this.tree);
    const { data, height, notes } = this.timeline;
    this.painter = new TimelinePainter(this.model, this.timeline, this.tree);
    this.spots = new TimelineSpots(this.timeline, this.tree);
    this.current = TimelineRange.parse(this.model.state.range, data.duration);
    const spacer = element("div", "spacer");
    spacer.style.height = `${height}px`;
    const stage = element("div", "stage");
    stage.append(this.surface.canvas, this.scroller);
    this.scroller.append(spacer);
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "application");
    this.scroller.setAttribute(
      "aria-label",
      "Timeline. Left and right arrows move in time, up and down arrows between threads; W and S zoom, A and D pan.",
    );
    this.panel.append(this.toolbar(data.duration), stage);
    if (notes.length > 0) this.panel.append(element("p", "hint notes", notes.join(" ")));
    this.shown.textContent = spanText(this.current.from, this.current.to);
    this.listen(this.timeline);
    this.surface.fit();
  }

  private toolbar(whole: number): HTMLElement {
    const zoomBy = (factor: number): void =>
      void (this.range = this.range.zoomed(factor, this.range.from + this.range.length / 2));
    return toolbar(
      "Timeline",
      button("Zoom in", "Also W, or Ctrl and the mouse wheel", () => zoomBy(0.5)),
      button("Zoom out", "Also S", () => zoomBy(2)),
      button("Show all", "Also Home", () => (this.range = TimelineRange.all(whole))),
      this.shown,
      element("span", "hint", "Drag to pan, Ctrl+wheel or W/S to zoom, double-click to zoom to a call"),
    );
  }

  private spotAt(event: MouseEvent): Spot | null {
    const { top } = this.scroller.getBoundingClientRect();
    return event.clientY - top < rulerHeight
      ? null
      : this.spots.at(event.clientY - top + this.scroller.scrollTop, this.timeAt(event.clientX));
  }

  private listen({ lanes, data }: TimelineModel): void {
    this.scroller.addEventListener("scroll", () => this.surface.ask(), { passive: true });
    this.scroller.addEventListener("pointermove", (event) => {
      const spot = event.buttons === 0 ? this.spotAt(event) : null;
      if (spot) tooltip.show(event.clientX, event.clientY, this.spots.describe(spot));
      else tooltip.hide();
    });
    this.scroller.addEventListener("pointerleave", () => tooltip.hide());
    attachPointer(this.scroller, this, (event) => this.choose(this.spotAt(event)));
    this.scroller.addEventListener("dblclick", (event) => {
      const spot = this.spotAt(event);
      if (spot) this.zoomTo(spot);
    });
    this.scroller.addEventListener("keydown", (event) => {
      if (
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        pressKey(this, event.key, lanes, this.spots, data.duration)
      )
        event.preventDefault();
    });
  }

  private choose(spot: Spot | null): void {
    this.spot = spot;
    if (spot && spot.row >= 0) this.model.selectOfAll(spot.row);
  }
}

function howToRecord(): HTMLElement {
  const text = element("p", "notice");
  text.append(
    "This capture has no timeline: it says how long each call path took, not when. To record one, run the program with ",
    element("code", "", "WEFT_RECORDER=timeline"),
    " in its environment, or start the session with ",
    element("code", "", "Recorder.Timeline"),
    ".",
  );
  return text;
}
