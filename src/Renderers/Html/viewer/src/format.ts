import type { OpenColumn, Report } from "./data/report";

/** A number that is too small to show. */
const nothing = "–";

/** Writes times, shares and counts the way the console report does. */
export class Format {
  constructor(private readonly report: Report) {}

  /** Seconds without unit; a time too short to show is a dash. */
  seconds(nanoseconds: number): string {
    const text = (nanoseconds / 1e9).toFixed(this.report.decimals);
    return Number(text) === 0 ? nothing : text;
  }

  percent(share: number): string {
    return share === 0 ? nothing : share < 0.0005 ? "<0.1 %" : `${(share * 100).toFixed(1)} %`;
  }

  /** Two digits at least, four at most, and a unit for thousands. */
  count(number: number): string {
    if (number === 0) return nothing;
    return number < 10_000 ? String(number) : short(number, [" k", " M", " G"]);
  }

  bytes(number: number): string {
    if (number === 0) return nothing;
    return number < 1000 ? `${number} B` : short(number, [" kB", " MB", " GB"]);
  }

  /** A number of a further column of the capture. */
  unit(number: number, unit: OpenColumn[2]): string {
    return unit === "time" ? this.seconds(number) : unit === "bytes" ? this.bytes(number) : this.count(number);
  }

  /** Seconds with their sign, as a change. */
  change(nanoseconds: number): string {
    const text = this.seconds(Math.abs(nanoseconds));
    return text === nothing ? text : (nanoseconds > 0 ? "+" : "−") + text;
  }

  /** Only time that a change of the program could save is hot: no method causes time outside of all methods. */
  heat(share: number, kind: string): string {
    if (kind === "outside") return "cool";
    const [mild, warm, hot] = this.report.heat;
    return share > hot ? "hot" : share > warm ? "warm" : share > mild ? "mild" : "cool";
  }
}

/** A time in the unit that suits it. */
export function duration(nanoseconds: number): string {
  if (nanoseconds >= 1e9) return `${digits(nanoseconds / 1e9)} s`;
  if (nanoseconds >= 1e6) return `${digits(nanoseconds / 1e6)} ms`;
  return nanoseconds >= 1e3 ? `${digits(nanoseconds / 1e3)} µs` : `${Math.round(nanoseconds)} ns`;
}

function short(number: number, units: readonly [string, string, string]): string {
  if (number < 999_500) return digits(number / 1e3) + units[0];
  return number < 999_500_000 ? digits(number / 1e6) + units[1] : digits(number / 1e9) + units[2];
}

function digits(number: number): string {
  return number < 9.95
    ? String(Math.round(number * 100) / 100)
    : number < 99.5
      ? String(Math.round(number * 10) / 10)
      : number.toFixed(0);
}
