import { element } from "../dom";

/** As in the style sheet. */
export const rowHeight = 22;

/** Rows beyond the edges, so that a quick scroll does not show white. */
const margin = 8;

/** More are not printed: a hundred pages or so. */
const mostPrinted = 5000;

/** A list that creates only the visible rows, so that a hundred thousand cost the same as forty. */
export class VirtualRows {
  private readonly body = element("div", "rows");
  private readonly made = new Map<number, HTMLElement>();
  private count = 0;
  private isPrinting = false;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly create: (index: number) => HTMLElement,
  ) {
    this.body.setAttribute("role", "presentation");
    scroller.append(this.body);
    scroller.addEventListener("scroll", () => this.fill(), { passive: true });
    new ResizeObserver(() => this.fill()).observe(scroller);
    window.addEventListener("beforeprint", () => this.print(true));
    window.addEventListener("afterprint", () => this.print(false));
  }

  /** Shows a number of rows, and rebuilds each. */
  show(count: number): void {
    this.count = count;
    this.made.clear();
    this.body.replaceChildren();
    this.body.style.height = `${count * rowHeight}px`;
    this.fill();
  }

  element(index: number): HTMLElement | undefined {
    return this.made.get(index);
  }

  /** Scrolls as far as is needed to see a row; to the middle if it was far away. */
  reveal(index: number): void {
    const top = index * rowHeight;
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight === 0 || (top >= scrollTop && top + rowHeight <= scrollTop + clientHeight)) return;
    const isNear = Math.abs(top - scrollTop) < 2 * clientHeight;
    if (!isNear) this.scroller.scrollTop = top - clientHeight / 2;
    else this.scroller.scrollTop = top < scrollTop ? top : top + rowHeight - clientHeight;
    this.fill();
  }

  get rowsPerPage(): number {
    return Math.max(1, Math.floor(this.scroller.clientHeight / rowHeight) - 1);
  }

  private fill(): void {
    const { scrollTop, clientHeight } = this.scroller;
    const first = this.isPrinting ? 0 : Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
    const last = this.isPrinting
      ? Math.min(this.count, mostPrinted)
      : Math.min(this.count, Math.ceil((scrollTop + clientHeight) / rowHeight) + margin);
    for (const [index, row] of this.made) {
      if (index >= first && index < last) continue;
      row.remove();
      this.made.delete(index);
    }
    const fresh = document.createDocumentFragment();
    for (let index = first; index < last; index++) {
      if (this.made.has(index)) continue;
      const row = this.create(index);
      row.style.top = `${index * rowHeight}px`;
      this.made.set(index, row);
      fresh.append(row);
    }
    this.body.append(fresh);
  }

  private print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.show(this.count);
  }
}
