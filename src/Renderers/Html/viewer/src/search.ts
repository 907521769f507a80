import { ancestors, descendants, type CallNode } from "./callTree";

/** More rows than this help nobody and take long to lay out. */
const mostMatches = 1000;

/** What a search leaves of the tree. */
export interface SearchResult {
  readonly query: string;
  /** The longest matches, and all their callers. */
  readonly matches: ReadonlySet<CallNode>;
  readonly callers: ReadonlySet<CallNode>;
  /** Matches in the whole tree. */
  readonly count: number;
}

/** Finds nodes whose name, full name or file contains the query, whatever its case. */
export function search(root: CallNode, query: string): SearchResult {
  const wanted = query.toLowerCase();
  const found = [...descendants(root)].filter((node) => matches(node, wanted));
  const shown = found.length > mostMatches ? [...found].sort((a, b) => b.total - a.total).slice(0, mostMatches) : found;
  const callers = new Set<CallNode>();
  for (const node of shown) {
    for (const caller of ancestors(node)) {
      if (callers.has(caller)) break;
      callers.add(caller);
    }
  }
  return { query: wanted, matches: new Set(shown), callers, count: found.length };
}

/** How many were found, for people. */
export function describe(result: SearchResult): string {
  if (result.count === 0) return "no match";
  if (result.count > result.matches.size) return `${result.matches.size} longest of ${result.count} matches`;
  return result.count === 1 ? "1 match" : `${result.count} matches`;
}

function matches(node: CallNode, wanted: string): boolean {
  const [name, location, detail] = node.label;
  return [name, location, detail].some((text) => text.toLowerCase().includes(wanted));
}
