import type { Label } from "../data/report";
import { fromHex, fromHue, type Colour } from "./colour";

/** Hues that most readers can distinguish; methods of one type share one. */
const hues = [152, 172, 196, 214, 246, 280, 322, 356, 18, 36, 52, 88];

/** The colours of a canvas, for light or dark. Names on them are readable: the contrast is above 7. */
export class Palette {
  readonly text: string;
  readonly muted: string;
  readonly page: string;
  readonly line: Colour;
  /** A search match. */
  readonly mark: Colour;
  /** The collector had stopped the program. */
  readonly pause: Colour;
  private readonly fills: Colour[] = [];
  private readonly isDark = isDark();
  private readonly other: Colour;

  constructor(private readonly labels: readonly Label[]) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    this.text = colour("--text");
    this.muted = colour("--muted");
    this.page = colour("--surface");
    this.line = fromHex(colour("--line"));
    this.mark = fromHex(colour("--found"));
    this.pause = fromHex(this.isDark ? "#6b3a3a" : "#e8b9b4");
    this.other = fromHex(this.isDark ? "#3a3d41" : "#e3dfd8");
  }

  /** Whether there is one that fits how the page looks now. */
  static isCurrent(palette: Palette | null): palette is Palette {
    return palette !== null && palette.isDark === isDark();
  }

  fill(label: number): Colour {
    return (this.fills[label] ??= this.make(this.labels[label]!));
  }

  private make([name, , , kind]: Label): Colour {
    if (kind === "gc") return this.pause;
    if (kind !== "frame") return this.other;
    const parts = name.split("<")[0]!.split(".");
    const hue = hues[hash(parts.slice(0, -1).join(".") || name) % hues.length]!;
    const shade = hash(name) % 5;
    return this.isDark ? fromHue(hue, 0.32, 0.26 + shade * 0.02) : fromHue(hue, 0.52, 0.76 + shade * 0.025);
  }
}

function isDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;
}

function hash(text: string): number {
  let value = 17;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
