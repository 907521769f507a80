import { duration } from "../format";
import type { Palette } from "./palette";
import type { Sight } from "./laneDrawing";

export const rulerHeight = 24;

/** Pixels between two labels, at least. */
const room = 90;

/** The times above the timeline, at round numbers, with a faint line down from each. */
export function drawRuler(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { from, perPixel, width, height }: Sight,
  lines: boolean,
): void {
  const step = roundStep(room * perPixel);
  if (!lines) {
    context.fillStyle = palette.page;
    context.fillRect(0, 0, width, rulerHeight);
  }
  context.font = "11px system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
  context.textBaseline = "middle";
  for (let time = Math.ceil(from / step) * step; time < from + width * perPixel; time += step) {
    const x = Math.round((time - from) / perPixel);
    context.fillStyle = palette.line.text;
    context.fillRect(x, lines ? 0 : rulerHeight - 7, 1, lines ? height : 7);
    if (lines) continue;
    context.fillStyle = palette.muted;
    context.fillText(time === 0 ? "0" : label(time, step), x + 4, rulerHeight / 2);
  }
}

/** As many digits as tell two labels apart. */
function label(time: number, step: number): string {
  const unit = step >= 1e8 ? 1e9 : step >= 1e5 ? 1e6 : step >= 100 ? 1e3 : 1;
  const name = unit === 1e9 ? "s" : unit === 1e6 ? "ms" : unit === 1e3 ? "µs" : "ns";
  const decimals = Math.max(0, -Math.floor(Math.log10(step / unit) + 1e-9));
  return `${(time / unit).toFixed(decimals)} ${name}`;
}

/** The next of 1, 2, 5, 10, 20 … nanoseconds. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}

export function spanText(from: number, to: number): string {
  return `${duration(to - from)} from ${duration(from)}`;
}
