/**
 * The kind of a row: a method or region, one in a group, a group, rows left out, a pause of the collector,
 * other time, or time that no share counts.
 */
export type Kind = "frame" | "hidden" | "group" | "folded" | "gc" | "outside" | "idle";

/** A name for rows: short name, `file:line` or nothing, and the parts that the short name leaves out. */
export type Label = readonly [name: string, location: string, detail: string, kind: Kind];

/** Columns of numbers as `unpack` reads them, one for each row. Those that the capture does not tell are missing. */
export interface MeasureData {
  /** Nanoseconds, as are `wait`, which is missing where nothing waited, `cpu` and `paused`. */
  readonly time: string;
  readonly samples: string;
  /** As `unpackSparse` reads it. */
  readonly wait?: string;
  /** By how much less than `time` it is: twice the number, and one less for a negative one. */
  readonly cpu?: string;
  readonly calls?: string;
  readonly allocated?: string;
  readonly paused?: string;
  /** Further columns of the capture by their name, as `unpackSparse` reads them. */
  readonly open?: Readonly<Record<string, string>>;
}

/** A column of the capture that the page does not know by itself. */
export type OpenColumn = readonly [name: string, heading: string, unit: "time" | "bytes" | "count", meaning: string];

/** Rows of a tree, each before those below it. */
export interface OutlineData {
  readonly count: number;
  /** By how many levels a row stands higher than the first row below the one before it would. */
  readonly up: string;
  readonly label: string;
}

export interface TreeData extends OutlineData {
  readonly name: string;
  /** The whole for shares of time, nanoseconds. */
  readonly headline: number;
  /** The whole for shares of waits, nanoseconds. */
  readonly waitHeadline: number;
  readonly self: MeasureData;
}

/** Times of edges are running and waiting together. */
export interface EdgeData {
  readonly count: number;
  /** Row of the table and one; 0 for outermost frames. */
  readonly caller: string;
  readonly callee: string;
  readonly fromCaller: string;
  /**
   * By how much it differs from `fromCaller`, as only that of recursions does: twice the number, and one less for a
   * negative one.
   */
  readonly inCallee: string;
  readonly calls?: string;
}

export interface MethodsData {
  readonly count: number;
  readonly label: string;
  readonly paths: string;
  readonly self: MeasureData;
  readonly total: MeasureData;
  readonly edges: EdgeData;
}

export interface ComparisonData {
  /** The name of the earlier capture. */
  readonly before: string;
  readonly headlineBefore: number;
  readonly headlineAfter: number;
  /** `row` is that of the first tree and one; 0 where it has none. */
  readonly paths: OutlineData & { readonly row: string; readonly before: string; readonly after: string };
  readonly methods: { readonly count: number; readonly label: string; readonly before: string; readonly after: string };
}

/**
 * Source lines of a method: its label, the number of the first line and of that with the method's name, and the lines
 * as one text.
 */
export type SourceData = readonly [label: number, first: number, named: number, text: string];

/** The data that HtmlData.cs embeds. Every text in it is safe to show. */
export interface Report {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly notes: readonly string[];
  readonly decimals: number;
  /** The shares above which a path is mild, warm and hot. */
  readonly heat: readonly [mild: number, warm: number, hot: number];
  readonly timeline: boolean;
  readonly labels: readonly Label[];
  /** That of all threads, then those of single threads. */
  readonly trees: readonly TreeData[];
  readonly methods: MethodsData;
  /** Missing if there are none. */
  readonly columns?: readonly OpenColumn[];
  /** Missing unless the build has embedded source. */
  readonly sources?: readonly SourceData[];
  readonly comparison?: ComparisonData;
}

export interface LaneData {
  readonly name: string;
  readonly count: number;
  readonly from: number;
  /** 0 unattributed, 1 garbage collection, 2 outside, then rows of the first tree and 3. */
  readonly row: string;
  readonly duration: string;
  readonly dropped: number;
  readonly droppedTime: number;
}

/** The data that HtmlTimeline.cs embeds. Times are nanoseconds since the start of the session. */
export interface TimelineData {
  readonly duration: number;
  readonly threads: readonly LaneData[];
  readonly spans: {
    readonly count: number;
    readonly row: string;
    readonly start: string;
    readonly duration: string;
    readonly dropped: number;
  };
}

export function readReport(page: Document): Report {
  const report = JSON.parse(page.getElementById("report")?.textContent ?? "") as Omit<Report, "labels"> & {
    labels: readonly (readonly [string, string, string, Kind?])[];
  };
  // The kind of most is not written, and a line break in a detail stands for the name.
  return {
    ...report,
    labels: report.labels.map(([name, location, detail, kind]) => [
      name,
      location,
      detail.replace("\n", () => name),
      kind ?? "frame",
    ]),
  };
}

/** Read when it is looked at: it can be larger than all the rest. */
export function readTimeline(page: Document): TimelineData {
  return JSON.parse(page.getElementById("timeline-data")?.textContent ?? "") as TimelineData;
}
