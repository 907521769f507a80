import type { Report } from "./report";

/** Writes times and shares the way the console report does. */
export class Format {
  constructor(private readonly report: Report) {}

  /** Seconds without unit; a time too short to show is a dash. */
  seconds(nanoseconds: number): string {
    const text = (nanoseconds / 1e9).toFixed(this.report.decimals);
    return Number(text) === 0 ? "–" : text;
  }

  percent(share: number): string {
    return share === 0 ? "–" : share < 0.0005 ? "<0.1 %" : `${(share * 100).toFixed(1)} %`;
  }

  heat(share: number): string {
    const [mild, warm, hot] = this.report.heat;
    return share > hot ? "hot" : share > warm ? "warm" : share > mild ? "mild" : "cool";
  }
}
