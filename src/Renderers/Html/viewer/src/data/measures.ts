import type { MeasureData } from "./report";
import { signed, unpack, unpackSparse } from "./unpack";

/** A column of measures; null if the capture does not have the measure. */
export function readMeasure(data: MeasureData, name: keyof MeasureData, count: number): Float64Array | null {
  const column = data[name];
  if (column === undefined) return null;
  if (name === "wait") return unpackSparse(column, count);
  if (name !== "cpu") return unpack(column, count);
  const time = unpack(data.time, count);
  return unpack(column, count).map((code, row) => time[row]! - signed(code));
}
