import type { CallTree } from "../data/callTree";
import { none } from "../data/outline";
import type { Model } from "../model";

/** A row of a tree in lines of text: name, times, counts, where it comes from. */
export function describeRow(model: Model, tree: CallTree, row: number): string[] {
  const { format } = model;
  const [name, location, detail] = tree.labelOf(row);
  const lines = [
    name,
    `${format.seconds(tree.time.total[row]!)} s (${format.percent(tree.share(row))}), itself ${format.seconds(tree.time.self[row]!)} s`,
  ];
  const wait = tree.wait.total[row]!;
  if (wait > 0) lines.push(`waiting ${format.seconds(wait)} s`);
  const calls = tree.measure("calls")?.self[row];
  if (calls) lines.push(`${format.count(calls)} calls`);
  const allocated = tree.measure("allocated")?.total[row];
  if (allocated) lines.push(`${format.bytes(allocated)} allocated`);
  return [...lines, detail === name ? "" : detail, location];
}

/** A row in one sentence, for a screen reader that has just moved there. */
export function describeShort(model: Model, tree: CallTree, row: number): string {
  const { format } = model;
  const place = `level ${tree.level[row]! + 1}, ${tree.position[row]} of ${tree.siblings(row)}`;
  return `${tree.labelOf(row)[0]}, ${format.seconds(tree.time.total[row]!)} seconds, ${format.percent(tree.share(row))}, ${place}`;
}

/** A path as text, one line for each frame, outermost first: for a message to whoever wrote the code. */
export function pathText(model: Model, tree: CallTree, row: number): string {
  const { format } = model;
  if (row === none) return "";
  return tree
    .path(row)
    .map((step) => {
      const [name, location] = tree.labelOf(step);
      return `${format.seconds(tree.time.total[step]!)} s  ${format.percent(tree.share(step)).padStart(7)}  ${name}${location ? `  ${location}` : ""}`;
    })
    .join("\n");
}
