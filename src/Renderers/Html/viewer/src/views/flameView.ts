import { button, element, say, toolbar } from "../dom";
import type { MeasureName } from "../data/measures";
import { FlameLayout } from "../data/flameLayout";
import { none } from "../data/outline";
import type { Model } from "../model";
import { Boxes, boxHeight } from "../parts/boxes";
import { Palette } from "../parts/palette";
import { Surface } from "../parts/surface";
import { tooltip } from "../parts/tooltip";
import { describeRow, describeShort } from "../parts/describe";
import type { State } from "../state";
import type { View } from "./view";

/** Narrower boxes are not drawn, pixels. */
const narrowest = 0.4;

const measures: readonly (readonly [MeasureName, string])[] = [
  ["time", "Time running"],
  ["wait", "Time waiting"],
  ["cpu", "Processor time"],
  ["allocated", "Bytes allocated"],
  ["calls", "Calls"],
];

/** The call tree as boxes: as wide as they took long, callees below callers. */
export class FlameView implements View {
  readonly panel = element("div", "panel flame-view");
  private readonly stage = element("div", "stage");
  private readonly scroller = element("div", "scroller");
  private readonly spacer = element("div", "spacer");
  private readonly surface = new Surface(this.scroller, () => this.draw());
  private readonly measure = element("select");
  private layout!: FlameLayout;
  private palette: Palette | null = null;

  constructor(private readonly model: Model) {
    this.measure.setAttribute("aria-label", "Width of the boxes");
    this.measure.addEventListener("change", () => this.arrange());
    const hint = element("span", "hint", "Click or Enter zooms in, Escape out; arrow keys move");
    this.panel.append(
      toolbar(
        "Flame graph",
        this.measure,
        button("Show all", "Zooms out (Home)", () => this.zoom(none)),
        hint,
      ),
      this.stage,
    );
    this.stage.append(this.surface.canvas, this.scroller);
    this.scroller.append(this.spacer);
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "application");
    this.scroller.setAttribute(
      "aria-label",
      "Flame graph. Arrow keys move between callers and callees, Enter zooms in, Escape zooms out.",
    );
    this.listen();
  }

  update(state: State, before: State | null): void {
    if (!before || before.thread !== state.thread || !this.layout) this.showTree();
    this.panel.classList.toggle("zoomed", state.zoom !== none);
    if (state.row !== none && state.row !== before?.row) this.reveal(state.row);
    this.surface.ask();
  }

  private showTree(): void {
    const { tree } = this.model;
    const known = measures.filter(([name]) => tree.measure(name)?.self.some((value) => value > 0));
    const chosen = this.measure.value;
    this.measure.replaceChildren(
      ...known.map(([name, text]) => {
        const option = element("option", "", text);
        option.value = name;
        return option;
      }),
    );
    if (known.some(([name]) => name === chosen)) this.measure.value = chosen;
    this.measure.hidden = known.length < 2;
    this.arrange();
  }

  private arrange(): void {
    const { tree } = this.model;
    this.layout = new FlameLayout(tree, tree.measure((this.measure.value || "time") as MeasureName)!);
    this.spacer.style.height = `${tree.depth * boxHeight}px`;
    this.surface.fit();
  }

  /** The part that is shown, in the unit of the measure. */
  private part(): [from: number, to: number] {
    const { zoom } = this.model.state;
    const { left, width, whole } = this.layout;
    return zoom === none || !(width[zoom]! > 0) ? [0, whole] : [left[zoom]!, left[zoom]! + width[zoom]!];
  }

  private draw(): void {
    const { tree, labels, matchingLabels, state } = this.model;
    const { context, width, height } = this.surface;
    if (!Palette.isCurrent(this.palette)) this.palette = new Palette(labels);
    const palette = this.palette;
    context.fillStyle = palette.page;
    context.fillRect(0, 0, width, height);
    const boxes = new Boxes(context, palette);
    const [from, to] = this.part();
    const scale = width / (to - from || 1);
    const top = this.scroller.scrollTop;
    let selected = none;
    this.layout.visit(from, to, narrowest / scale, (row) => {
      const y = tree.level[row]! * boxHeight - top;
      if (y < -boxHeight || y > height) return;
      const label = tree.label[row]!;
      const left = Math.max((this.layout.left[row]! - from) * scale, -1);
      const right = Math.min((this.layout.left[row]! + this.layout.width[row]! - from) * scale, width + 1);
      const isMatch = matchingLabels ? matchingLabels[label] === 1 : false;
      boxes.draw(
        left,
        y,
        right - left,
        (isMatch ? palette.mark : palette.fill(label)).text,
        labels[label]![0],
        matchingLabels !== null && !isMatch,
      );
      if (row === state.row) selected = row;
    });
    if (selected === none) return;
    const left = Math.max((this.layout.left[selected]! - from) * scale, 0);
    const right = Math.min((this.layout.left[selected]! + this.layout.width[selected]! - from) * scale, width);
    boxes.outline(left, tree.level[selected]! * boxHeight - top, right - left);
  }

  private rowAt(event: MouseEvent): number {
    const area = this.scroller.getBoundingClientRect();
    const [from, to] = this.part();
    const level = Math.floor((event.clientY - area.top + this.scroller.scrollTop) / boxHeight);
    return this.layout.at(from + ((event.clientX - area.left) / this.surface.width) * (to - from), level);
  }

  private zoom(row: number): void {
    this.model.store.set({ zoom: row });
    if (row !== none) this.reveal(row);
  }

  /** Scrolls to a row, and zooms out as far as is needed to see it. */
  private reveal(row: number): void {
    const { tree, state } = this.model;
    const { zoom } = state;
    if (zoom !== none && !(zoom <= row && row < tree.end[zoom]!) && !(row <= zoom && zoom < tree.end[row]!))
      this.model.store.set({ zoom: none });
    const top = tree.level[row]! * boxHeight;
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop || top + boxHeight > scrollTop + clientHeight)
      this.scroller.scrollTop = Math.max(0, top - clientHeight / 3);
  }

  private listen(): void {
    this.scroller.addEventListener("scroll", () => this.surface.ask(), { passive: true });
    this.scroller.addEventListener("click", (event) => {
      const row = this.rowAt(event);
      if (row === none) return;
      this.model.select(row);
      this.zoom(row);
    });
    this.scroller.addEventListener("pointermove", (event) => {
      const row = this.rowAt(event);
      if (row === none) tooltip.hide();
      else tooltip.show(event.clientX, event.clientY, describeRow(this.model, this.model.tree, row));
    });
    this.scroller.addEventListener("pointerleave", () => tooltip.hide());
    this.scroller.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.press(event.key)) event.preventDefault();
    });
  }

  private press(key: string): boolean {
    const { tree, state } = this.model;
    if (key === "Home") return (this.zoom(none), true);
    if (key === "Escape") return (this.zoom(state.zoom === none ? none : tree.parent[state.zoom]!), true);
    if (state.row === none) return key.startsWith("Arrow") && this.moveTo(tree.firstBelow(none));
    switch (key) {
      case "ArrowDown":
        return this.moveTo(tree.firstBelow(state.row));
      case "ArrowUp":
        return this.moveTo(tree.parent[state.row]!);
      case "ArrowRight":
        return this.moveTo(tree.next(state.row));
      case "ArrowLeft":
        return this.moveTo(tree.previous(state.row));
      case "Enter":
        return (this.zoom(state.row), true);
      default:
        return false;
    }
  }

  private moveTo(row: number): boolean {
    if (row === none) return true;
    this.model.select(row);
    say(describeShort(this.model, this.model.tree, row));
    return true;
  }
}
