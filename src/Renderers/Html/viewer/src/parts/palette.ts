import type { Label } from "../data/report";

/** Hues that are told apart by most readers; methods of one type share one. */
const hues = [152, 172, 196, 214, 246, 280, 322, 356, 18, 36, 52, 88];

/** The colours of what is drawn on a canvas, for light or dark. Names on them are readable: the contrast is above 7. */
export class Palette {
  readonly text: string;
  readonly muted: string;
  readonly page: string;
  readonly line: string;
  readonly mark: string;
  readonly accent: string;
  /** The collector had stopped the program. */
  readonly pause: string;
  private readonly fills: string[] = [];
  private readonly isDark = matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;

  constructor(private readonly labels: readonly Label[]) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    this.text = colour("--text");
    this.muted = colour("--muted");
    this.page = colour("--surface");
    this.line = colour("--line");
    this.mark = colour("--found");
    this.accent = colour("--accent");
    this.pause = this.isDark ? "#6b3a3a" : "#e8b9b4";
  }

  static isOf(palette: Palette | null): palette is Palette {
    return palette !== null && palette.isDark === (matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches);
  }

  fill(label: number): string {
    return (this.fills[label] ??= this.make(this.labels[label]!));
  }

  private make([name, , , kind]: Label): string {
    if (kind === "gc") return this.pause;
    if (kind !== "frame") return this.isDark ? "#3a3d41" : "#e3dfd8";
    const parts = name.split("<")[0]!.split(".");
    const hue = hues[hash(parts.slice(0, -1).join(".") || name) % hues.length]!;
    const shade = hash(name) % 5;
    return this.isDark ? `hsl(${hue} 32% ${26 + shade * 2}%)` : `hsl(${hue} 52% ${76 + shade * 2.5}%)`;
  }
}

function hash(text: string): number {
  let value = 17;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
