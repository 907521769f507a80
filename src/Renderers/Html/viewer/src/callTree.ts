import type { Label, Report, TreeData } from "./report";

/** A call path of the tree that is shown. */
export interface CallNode {
  readonly parent: CallNode | null;
  readonly children: CallNode[];
  /** 1 for the outermost frames, as in `aria-level`; 0 for the root, which is not shown. */
  readonly level: number;
  readonly label: Label;
  readonly total: number;
  readonly self: number;
  readonly samples: number;
  /** Waits of async methods, nanoseconds, this one and all below it. */
  readonly wait: number;
  /** Part of the headline time, 0 to 1. */
  readonly share: number;
}

const rootLabel: Label = ["", "", "", true];

/** Builds nodes from rows in which each stands before its children. Does not recurse: stacks can be very deep. */
export function buildCallTree(data: TreeData, report: Report): CallNode {
  const root: CallNode = {
    parent: null, children: [], level: 0, label: rootLabel, total: data.headline, self: 0, samples: 0, wait: 0, share: 1,
  };
  const open = [root];
  for (const [depth, labelIndex, total, self, samples, wait] of data.nodes) {
    const parent = open[depth] ?? root;
    const label = report.labels[labelIndex] ?? rootLabel;
    const share = label[3] && data.headline > 0 ? total / data.headline : 0;
    const node: CallNode = { parent, children: [], level: depth + 1, label, total, self, samples, wait, share };
    parent.children.push(node);
    open.length = depth + 1;
    open.push(node);
  }
  return root;
}

/** All nodes below a node, each before its children. */
export function* descendants(node: CallNode): Generator<CallNode> {
  const open = [...node.children].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!);
  }
}

export function* ancestors(node: CallNode): Generator<CallNode> {
  for (let next = node.parent; next; next = next.parent) yield next;
}

/** From the outermost frame down the longest callee, until a method spends more itself than any it calls. */
export function hotPath(root: CallNode): CallNode[] {
  const path: CallNode[] = [];
  for (let next = root.children[0]; next; next = next.children[0]) {
    path.push(next);
    if (next.self > (next.children[0]?.total ?? 0)) break;
  }
  return path;
}
