import { element } from "../dom";

/** The one box with details about the place under the pointer. */
class Tooltip {
  private readonly box = element("div", "tooltip");

  constructor() {
    this.box.hidden = true;
    this.box.setAttribute("aria-hidden", "true");
  }

  /** @param lines The first one is shown bold. */
  show(x: number, y: number, lines: readonly string[]): void {
    if (!this.box.isConnected) document.body.append(this.box);
    this.box.replaceChildren(...lines.filter(Boolean).map((line, i) => element(i === 0 ? "strong" : "div", "", line)));
    this.box.hidden = false;
    const { offsetWidth, offsetHeight } = this.box;
    this.box.style.left = `${Math.max(4, Math.min(x + 14, innerWidth - offsetWidth - 8))}px`;
    this.box.style.top = `${y + 18 + offsetHeight > innerHeight ? y - offsetHeight - 8 : y + 18}px`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}

export const tooltip = new Tooltip();
