import type { Palette } from "./palette";

export const boxHeight = 20;
const padding = 5;
const font = "12px ui-monospace, 'SF Mono', 'Cascadia Code', Consolas, 'DejaVu Sans Mono', monospace";

/** Draws boxes with names in them. */
export class Boxes {
  private readonly letter: number;

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly palette: Palette,
  ) {
    context.font = font;
    context.textBaseline = "middle";
    context.direction = "ltr";
    this.letter = context.measureText("m").width;
  }

  /** @param isDim Not found by a search that found others. */
  draw(left: number, top: number, width: number, fill: string, name: string, isDim: boolean): void {
    const { context } = this;
    // A hair of the background between boxes, as long as there is room for it.
    const shown = width > 3 ? width - 1 : Math.max(width, 0.5);
    context.globalAlpha = isDim ? 0.3 : 1;
    context.fillStyle = fill;
    context.fillRect(left, top, shown, boxHeight - 1);
    const from = Math.max(left, 0);
    if (width > 3 * this.letter + 2 * padding) this.text(name, from + padding, top, left + shown - from - 2 * padding);
    context.globalAlpha = 1;
  }

  outline(left: number, top: number, width: number): void {
    this.context.strokeStyle = this.palette.text;
    this.context.lineWidth = 2;
    this.context.strokeRect(left + 1, top + 1, Math.max(width - 3, 1), boxHeight - 3);
  }

  private text(name: string, left: number, top: number, room: number): void {
    const shown = this.fitting(name, room);
    if (!shown) return;
    this.context.fillStyle = this.palette.text;
    this.context.fillText(shown, left, top + boxHeight / 2);
  }

  /** As much of a name as there is room for; letters of other scripts can be wider than an m. */
  private fitting(name: string, room: number): string {
    let letters = Math.floor(room / this.letter);
    if (letters < 2) return "";
    let shown = name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
    while (/[^\x00-\x7f…]/.test(shown) && letters > 2 && this.context.measureText(shown).width > room)
      shown = `${[...name].slice(0, --letters - 1).join("")}…`;
    return shown;
  }
}
