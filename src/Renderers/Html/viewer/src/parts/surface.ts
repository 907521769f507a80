import { element } from "../dom";

/** A canvas that is as sharp as the screen, and draws at most once a frame. */
export class Surface {
  readonly canvas = element("canvas", "surface");
  readonly context = this.canvas.getContext("2d", { alpha: false })!;
  width = 0;
  height = 0;
  private isAsked = false;

  constructor(
    private readonly holder: HTMLElement,
    private readonly draw: () => void,
  ) {
    this.canvas.setAttribute("aria-hidden", "true");
    new ResizeObserver(() => this.fit()).observe(holder);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.ask());
  }

  /** Draws at the next frame. */
  ask(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame(() => {
      this.isAsked = false;
      if (this.width > 0 && this.height > 0) this.draw();
    });
  }

  /** Takes the room of the holder, and draws. */
  fit(): void {
    const { clientWidth, clientHeight } = this.holder;
    const scale = window.devicePixelRatio || 1;
    this.width = clientWidth;
    this.height = clientHeight;
    this.canvas.width = Math.round(clientWidth * scale);
    this.canvas.height = Math.round(clientHeight * scale);
    this.canvas.style.width = `${clientWidth}px`;
    this.canvas.style.height = `${clientHeight}px`;
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    // At once, since a canvas of a new size is black until it is drawn.
    if (clientWidth > 0 && clientHeight > 0) this.draw();
  }
}
