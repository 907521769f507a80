import type { MeasureData } from "./report";
import { signed, unpack, unpackSparse } from "./unpack";

/** A measure that the page knows, or a further column of the capture. */
export type MeasureName = Exclude<keyof MeasureData, "open"> | `open:${string}`;

/** Whether a measure is a further column of the capture. */
function isOpen(name: MeasureName): name is `open:${string}` {
  return name.startsWith("open:");
}

/** A column of measures; null if the capture does not have the measure. */
export function readMeasure(data: MeasureData, name: MeasureName, count: number): Float64Array | null {
  if (isOpen(name)) {
    const open = data.open?.[name.slice("open:".length)];
    return open === undefined ? null : unpackSparse(open, count);
  }
  const column = data[name];
  if (column === undefined) return null;
  if (name === "wait") return unpackSparse(column, count);
  if (name !== "cpu") return unpack(column, count);
  const time = unpack(data.time, count);
  return unpack(column, count).map((code, row) => time[row]! - signed(code));
}
