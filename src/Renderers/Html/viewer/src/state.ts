import { none } from "./data/outline";

/** The reader's present view. It is kept in the URL's fragment, so that a link leads to the same view. */
export interface State {
  readonly view: string;
  /** Index of the tree: 0 for all threads. */
  readonly thread: number;
  /** Selected row of that tree, or `none`. */
  readonly row: number;
  /** Label of the selected method, or `none`: a method can be selected that the tree does not have. */
  readonly label: number;
  readonly find: string;
  /** Row that fills the flame graph, or `none`. */
  readonly zoom: number;
  /** The part of the timeline that is shown, nanoseconds: `from-to`, or empty for all of it. */
  readonly range: string;
  /** 1 if the source of the selection is shown where it is known, else 0. */
  readonly source: number;
}

const initial: State = { view: "", thread: 0, row: none, label: none, find: "", zoom: none, range: "", source: 1 };

/** Milliseconds without a change; browsers limit how often a page may write its address. */
const writeAfter = 250;

type Listener = (state: State, before: State) => void;

export class Store {
  private current: State = initial;
  private readonly listeners: Listener[] = [];
  private writing = 0;

  get state(): State {
    return this.current;
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  set(change: Partial<State>): void {
    const before = this.current;
    this.current = { ...before, ...change };
    window.clearTimeout(this.writing);
    this.writing = window.setTimeout(() => this.write(), writeAfter);
    for (const listener of this.listeners) listener(this.current, before);
  }

  /** Some browsers keep pages from disk from changing their address; the page works without. */
  private write(): void {
    try {
      history.replaceState(null, "", fragment(this.current));
    } catch {
      return;
    }
  }
}

function fragment(state: State): string {
  const parts = Object.entries(state).filter(([name, value]) => value !== initial[name as keyof State]);
  return `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Ignores everything that is not part of a state: anybody can write an address. */
export function parseAddress(address: string): State {
  const read: Record<string, string | number> = {};
  for (const [name, value] of new URLSearchParams(address.replace(/^#/, "").replaceAll("+", "%2B"))) {
    if (!(name in initial)) continue;
    const isNumber = typeof initial[name as keyof State] === "number";
    if (!isNumber) read[name] = value;
    else if (/^\d{1,9}$/.test(value)) read[name] = Number(value);
  }
  return { ...initial, ...read };
}
