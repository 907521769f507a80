import { CallTree } from "./data/callTree";
import { isMatch, matchingLabels, matchingRows } from "./data/matches";
import { methodLabels } from "./data/methodLabels";
import { none, type Outline } from "./data/outline";
import type { Label, Report, SourceData } from "./data/report";
import { Format } from "./format";
import { parseAddress, Store, type State } from "./state";

/** The shared part of all views: the data, each part made at its first use, and the state. */
export class Model {
  readonly store = new Store();
  readonly format: Format;
  private readonly trees: CallTree[] = [];
  private readonly methods: Int32Array;
  private readonly sources: ReadonlyMap<number, SourceData>;
  private found: { text: string; labels: Uint8Array; rows: Map<Outline, Uint8Array> } | null = null;

  constructor(readonly report: Report) {
    this.format = new Format(report);
    this.methods = methodLabels(report.labels);
    this.sources = new Map((report.sources ?? []).map((source) => [source[0], source]));
  }

  get state(): State {
    return this.store.state;
  }

  get labels(): readonly Label[] {
    return this.report.labels;
  }

  /** The tree of the chosen thread. */
  get tree(): CallTree {
    return this.treeOf(this.state.thread);
  }

  treeOf(thread: number): CallTree {
    return (this.trees[thread] ??= new CallTree(this.report.trees[thread]!, this.labels, this.methods));
  }

  get hasSources(): boolean {
    return this.sources.size > 0;
  }

  /** The source of the selection; undefined if it is not known. */
  get source(): SourceData | undefined {
    return this.sources.get(this.state.label);
  }

  /** For each label, whether it was searched for and found; null without a search. */
  get matchingLabels(): Uint8Array | null {
    return this.search()?.labels ?? null;
  }

  /** For each row, whether it was found or leads to one that was; null without a search. */
  matchingRows(outline: Outline): Uint8Array | null {
    const found = this.search();
    if (!found) return null;
    let rows = found.rows.get(outline);
    if (!rows) found.rows.set(outline, (rows = matchingRows(outline, found.labels)));
    return rows;
  }

  isMatch(label: number): boolean {
    return this.matchingLabels?.[label] === isMatch;
  }

  /** Selects a row of the chosen tree, in all views. */
  select(row: number): void {
    this.store.set({ row, label: row === none ? none : this.tree.methodOf(row) });
  }

  /** Selects a row of the tree of all threads. */
  selectOfAll(row: number): void {
    this.store.set({
      thread: 0,
      row,
      label: row === none ? none : this.treeOf(0).methodOf(row),
      zoom: this.state.thread === 0 ? this.state.zoom : none,
    });
  }

  /** Selects a method, and its longest row. */
  selectLabel(label: number): void {
    this.store.set({ label, row: this.tree.longest(label) });
  }

  /** Shows or hides the source of the selection. */
  toggleSource(): void {
    this.store.set({ source: this.state.source === 1 ? 0 : 1 });
  }

  /** Goes to an address, as far as it makes sense: somebody may have written it, or it belongs to another page. */
  goTo(address: string, views: readonly string[]): void {
    const { view, thread, row, label, zoom, find, range, source } = parseAddress(address);
    const knownThread = thread < this.report.trees.length ? thread : 0;
    const count = this.report.trees[knownThread]!.count;
    const knownLabel = label !== none && label < this.labels.length ? this.methods[label]! : none;
    const knownRow =
      row !== none && row < count ? row : knownLabel === none ? none : this.treeOf(knownThread).longest(knownLabel);
    this.store.set({
      view: views.includes(view) ? view : views[0]!,
      thread: knownThread,
      row: knownRow,
      label: knownRow !== none ? this.treeOf(knownThread).methodOf(knownRow) : knownLabel,
      zoom: zoom < count ? zoom : none,
      find,
      range,
      source: source === 0 ? 0 : 1,
    });
  }

  private search(): typeof this.found {
    const text = this.state.find.trim();
    if (text !== (this.found?.text ?? "")) {
      this.found = text ? { text, labels: matchingLabels(this.labels, text), rows: new Map() } : null;
    }
    return this.found;
  }
}
