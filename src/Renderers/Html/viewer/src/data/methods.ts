import { type MeasureName, readMeasure } from "./measures";
import type { MethodsData } from "./report";
import { signed, unpack } from "./unpack";

/** A method beside another one that it calls or is called by, with the part of the time. */
export interface Neighbour {
  /** Row of the table; -1 for the callers of the outermost frames. */
  readonly row: number;
  readonly time: number;
  readonly calls: number;
}

/** The table of methods, summed up over all call paths. */
export class Methods {
  readonly count: number;
  readonly label: Float64Array;
  readonly paths: Float64Array;
  private edges: {
    caller: Float64Array;
    callee: Float64Array;
    fromCaller: Float64Array;
    inCallee: Float64Array;
    calls: Float64Array;
  } | null = null;

  constructor(private readonly data: MethodsData) {
    this.count = data.count;
    this.label = unpack(data.label, data.count);
    this.paths = unpack(data.paths, data.count);
  }

  /** Null if the capture does not have the measure. */
  column(of: "self" | "total", name: MeasureName): Float64Array | null {
    return readMeasure(this.data[of], name, this.count);
  }

  rowOfLabel(label: number): number {
    return this.label.indexOf(label);
  }

  /** Who called a method, longest first; their times add up to its total. */
  callers(row: number): Neighbour[] {
    const { caller, callee, fromCaller, calls } = this.readEdges();
    return this.neighbours(callee, row, (edge) => ({
      row: caller[edge]! - 1,
      time: fromCaller[edge]!,
      calls: calls[edge]!,
    }));
  }

  /** Whom a method called, longest first; their times and its own add up to its total. */
  callees(row: number): Neighbour[] {
    const { caller, callee, inCallee, calls } = this.readEdges();
    return this.neighbours(caller, row + 1, (edge) => ({
      row: callee[edge]!,
      time: inCallee[edge]!,
      calls: calls[edge]!,
    }));
  }

  private neighbours(ends: Float64Array, wanted: number, make: (edge: number) => Neighbour): Neighbour[] {
    const found: Neighbour[] = [];
    ends.forEach((end, edge) => {
      if (end === wanted) found.push(make(edge));
    });
    return found.filter(({ time, calls }) => time > 0 || calls > 0).sort((a, b) => b.time - a.time);
  }

  private readEdges(): NonNullable<typeof this.edges> {
    const { edges } = this.data;
    const read = (column: string): Float64Array => unpack(column, edges.count);
    if (this.edges) return this.edges;
    const fromCaller = read(edges.fromCaller);
    return (this.edges = {
      caller: read(edges.caller),
      callee: read(edges.callee),
      fromCaller,
      inCallee: read(edges.inCallee).map((code, edge) => fromCaller[edge]! + signed(code)),
      calls: edges.calls === undefined ? new Float64Array(edges.count) : read(edges.calls),
    });
  }
}
