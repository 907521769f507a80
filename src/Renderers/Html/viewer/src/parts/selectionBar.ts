import { button, element, say } from "../dom";
import { none } from "../data/outline";
import type { Model } from "../model";
import { pathText } from "./describe";
import { locationElement } from "./names";

/** More steps of a path would hide the last one, which matters most. */
const mostSteps = 6;

/** The selection of all views: its place in the code, and its actions. */
export class SelectionBar {
  private readonly crumbs = element("div", "crumbs");
  private readonly place = element("div", "place");
  private readonly copy = button("Copy path", "Copies the calls that lead here as text", () => void this.copyPath());

  private readonly source = button("Source", "Shows or hides the source of the method (C)", () =>
    this.model.toggleSource(),
  );

  constructor(
    private readonly bar: HTMLElement,
    private readonly model: Model,
  ) {
    bar.append(this.crumbs, this.place, this.source, this.copy);
    this.source.setAttribute("aria-controls", "source");
  }

  update(): void {
    const { row, label } = this.model.state;
    this.bar.hidden = label === none;
    if (label === none) return;
    const known = this.model.labels[label]!;
    this.crumbs.replaceChildren(...(row === none ? [element("bdi", "", known[0])] : this.steps(row)));
    this.crumbs.title = known[2];
    this.place.replaceChildren(...[locationElement(known)].filter((element) => element !== null));
    this.copy.hidden = row === none;
    this.source.hidden = !this.model.hasSources;
    this.source.setAttribute("aria-expanded", String(this.model.state.source === 1));
  }

  private steps(row: number): HTMLElement[] {
    const { tree } = this.model;
    const path = tree.path(row);
    const steps = path.slice(-mostSteps).map((step) => {
      const name = tree.labelOf(step)[0];
      if (step === row) return element("strong", "", name);
      return button(name, "Selects this caller", () => this.model.select(step));
    });
    const outer = path.length - mostSteps;
    return separated(outer > 0 ? [element("span", "more", `${outer} more`), ...steps] : steps);
  }

  private async copyPath(): Promise<void> {
    const { tree, state } = this.model;
    const text = pathText(this.model, tree, state.row);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
    }
    this.copy.textContent = "Copied";
    say("Copied");
    setTimeout(() => (this.copy.textContent = "Copy path"), 1500);
  }
}

/** The arrows are no part of the steps, so that a step that is cut short keeps its arrow. */
function separated(steps: HTMLElement[]): HTMLElement[] {
  return steps.flatMap((step, i) => {
    const arrow = element("span", "arrow", "›");
    arrow.setAttribute("aria-hidden", "true");
    return i === 0 ? [step] : [arrow, step];
  });
}

/** For browsers that keep the clipboard from pages that come from disk. */
function copyByHand(text: string): void {
  const area = element("textarea", "unseen");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
