import type { Label } from "./report";

/** For each label the method's label in all views: the one outside of groups, or else the label itself. */
export function methodLabels(labels: readonly Label[]): Int32Array {
  const frames = new Map<string, number>();
  labels.forEach((label, index) => {
    if (label[3] === "frame") frames.set(nameOf(label), index);
  });
  return Int32Array.from(labels, (label, index) =>
    label[3] === "hidden" ? (frames.get(nameOf(label)) ?? index) : index,
  );
}

/** No text that is safe to show has a line break. */
function nameOf([name, location, detail]: Label): string {
  return `${name}\n${location}\n${detail}`;
}
