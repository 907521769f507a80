import type { Label } from "./report";
import { none, type Outline } from "./outline";

/** A row that was found, and a row above one: bits, since it can be both. */
export const isMatch = 1;
export const isAboveMatch = 2;

/** Which labels contain a text in name, file or full name, whatever the case: 1 for those that do. */
export function matchingLabels(labels: readonly Label[], text: string): Uint8Array {
  const wanted = text.toLowerCase();
  return Uint8Array.from(labels, ([name, location, detail]) =>
    [name, location, detail].some((part) => part.toLowerCase().includes(wanted)) ? isMatch : 0,
  );
}

/** Which rows have a matching label, and which lead to one. */
export function matchingRows(outline: Outline, labels: Uint8Array): Uint8Array {
  const rows = new Uint8Array(outline.count);
  for (let row = outline.count - 1; row >= 0; row--) {
    rows[row]! |= labels[outline.label[row]!]!;
    const parent = outline.parent[row]!;
    if (rows[row] && parent !== none) rows[parent]! |= isAboveMatch;
  }
  return rows;
}

/** How many were found, for people. */
export function describeMatches(rows: Uint8Array): string {
  const count = rows.reduce((sum, row) => sum + (row & isMatch), 0);
  return count === 0 ? "no match" : count === 1 ? "1 match" : `${count.toLocaleString("en")} matches`;
}
