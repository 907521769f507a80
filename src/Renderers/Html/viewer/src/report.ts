/** A name for nodes: short name, `file:line` or nothing, full description, and whether shares are taken of it. */
export type Label = readonly [name: string, location: string, detail: string, counted: boolean];

/** One row: its depth below the outermost frames, the index of its label, its times in nanoseconds, and the waits of it and all below it. */
export type NodeData = readonly [depth: number, label: number, total: number, self: number, samples: number, wait: number];

export interface TreeData {
  readonly name: string;
  /** What shares are taken of, nanoseconds. */
  readonly headline: number;
  /** Each node before its children, longest first. */
  readonly nodes: readonly NodeData[];
}

/** What HtmlData.cs embeds. Every text in it is safe to show. */
export interface Report {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly notes: readonly string[];
  readonly decimals: number;
  /** The shares above which a path is mild, warm and hot. */
  readonly heat: readonly [mild: number, warm: number, hot: number];
  readonly labels: readonly Label[];
  readonly trees: readonly TreeData[];
}

export function readReport(page: Document): Report {
  return JSON.parse(page.getElementById("report")?.textContent ?? "") as Report;
}
