import { element } from "../dom";
import { none } from "../data/outline";
import type { SourceData } from "../data/report";
import type { Model } from "../model";

/** Lines above the one with the method's name that stay in sight. */
const linesAbove = 2;

/** The source of the selection, below every view. It keeps its place without source, so that lists do not jump. */
export class SourcePanel {
  /** The label whose source is shown; null before there is any. */
  private shown: number | null = null;

  constructor(
    private readonly panel: HTMLElement,
    private readonly model: Model,
  ) {
    panel.tabIndex = 0;
  }

  update(): void {
    const { source, state } = this.model;
    this.panel.hidden = !this.model.hasSources || state.source === 0 || state.view === "about";
    if (this.panel.hidden || state.label === this.shown) return;
    this.shown = state.label;
    if (source) this.show(source);
    else
      this.panel.replaceChildren(
        element(
          "p",
          "hint",
          state.label === none ? "Select a method to see its source." : "No source is known of what is selected.",
        ),
      );
  }

  private show([, first, named, text]: SourceData): void {
    const lines = text.split("\n").map((line, index) => this.line(first + index, line, named));
    this.panel.style.setProperty("--digits", `${String(first + lines.length).length}ch`);
    this.panel.replaceChildren(...lines);
    this.panel.scrollTo(0, 0);
    const above = lines[named - first - linesAbove];
    if (above) this.panel.scrollTop = above.offsetTop - this.panel.offsetTop;
  }

  private line(number: number, text: string, named: number): HTMLElement {
    const line = element("div", number === named ? "line named" : "line");
    if (number === named) line.setAttribute("aria-current", "location");
    line.append(element("span", "line-number", String(number)), element("code", "", text));
    return line;
  }
}
