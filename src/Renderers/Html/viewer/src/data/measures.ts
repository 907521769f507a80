import type { MeasureData } from "./report";
import { signed, unpack, unpackSparse } from "./unpack";

/** A column of measures; null for what the capture does not tell. */
export function readMeasure(data: MeasureData, name: keyof MeasureData, count: number): Float64Array | null {
  const column = data[name];
  if (column === undefined) return null;
  if (name === "wait") return unpackSparse(column, count);
  if (name !== "cpu") return unpack(column, count);
  const time = unpack(data.time, count);
  return unpack(column, count).map((code, row) => time[row]! - signed(code));
}
