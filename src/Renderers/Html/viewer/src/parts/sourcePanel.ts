import { element } from "../dom";
import type { SourceData } from "../data/report";
import type { Model } from "../model";

/** Lines above the one with the method's name that stay in sight. */
const linesAbove = 2;

/** The source of what is selected, below every view. */
export class SourcePanel {
  private shown: SourceData | undefined;

  constructor(private readonly panel: HTMLElement, private readonly model: Model) {
    panel.tabIndex = 0;
  }

  update(): void {
    const { source, state } = this.model;
    const isOpen = source !== undefined && state.source === 1;
    this.panel.hidden = !isOpen;
    if (!isOpen || source === this.shown) return;
    this.shown = source;
    this.show(source);
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
