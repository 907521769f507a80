import { button, element, toolbar } from "../dom";
import { none, Outline } from "../data/outline";
import type { ComparisonData } from "../data/report";
import { unpack } from "../data/unpack";
import type { Model } from "../model";
import { locationElement, nameElement } from "../parts/names";
import { TableList, type Column } from "../parts/tableList";
import { TreeList } from "../parts/treeList";
import type { State } from "../state";
import type { View } from "./view";

/** Rows below which a change is at least this part of the largest one are open when the page opens. */
const openFrom = 0.1;
const openLevels = 40;

/** Slowdowns and speed-ups since an earlier capture. Times are running and waiting together. */
export class CompareView implements View {
  readonly panel = element("div", "panel compare-view");
  private readonly outline: Outline;
  private readonly before: Float64Array;
  private readonly after: Float64Array;
  /** Rows of the tree of all threads. */
  private readonly rows: Float64Array;
  private readonly largest: number;
  private readonly list: TreeList;
  private readonly table: TableList;
  private readonly methodLabels: Float64Array;
  private readonly byPath = button("By path", "The call paths of both captures", () => this.show(false));
  private readonly byMethod = button("By method", "The methods of both captures, themselves", () => this.show(true));
  private readonly head = element("div", "columns");
  private chosen = none;

  constructor(
    private readonly model: Model,
    private readonly data: ComparisonData,
  ) {
    const { paths, methods } = data;
    this.outline = new Outline(paths);
    this.before = unpack(paths.before, paths.count);
    this.after = unpack(paths.after, paths.count);
    this.rows = unpack(paths.row, paths.count).map((row) => row - 1);
    this.methodLabels = unpack(methods.label, methods.count);
    this.largest = this.after.reduce(
      (largest, after, row) =>
        this.isIdle(this.outline.label[row]!) ? largest : Math.max(largest, Math.abs(after - this.before[row]!)),
      0,
    );
    this.list = new TreeList("Call paths, largest change first", {
      fill: (row, index) => this.fill(row, index),
      select: (row) => this.select(row),
    });
    const below = this.largestBelow();
    this.list.show(
      this.outline,
      (row) =>
        !this.isIdle(this.outline.label[row]!) &&
        below[row]! >= openFrom * this.largest &&
        this.outline.level[row]! < openLevels,
    );
    this.table = this.methodTable();
    this.head.setAttribute("aria-hidden", "true");
    this.head.append(
      ...["Change", "Before", "After"].map((title) => element("span", "number", title)),
      element("span", "call", "Call"),
    );
    this.panel.append(
      toolbar("Comparison", this.byPath, this.byMethod, element("span", "hint", this.summary())),
      this.head,
      this.list.element,
      this.table.element,
    );
    this.show(false);
  }

  update(state: State, before: State | null): void {
    if (!before || before.find !== state.find) {
      this.list.filter(this.model.matchingRows(this.outline));
      this.showMethods();
    }
    if (this.chosen === none || this.outline.label[this.chosen] !== state.label)
      this.chosen = state.row === none || state.thread !== 0 ? none : this.rows.indexOf(state.row);
    this.list.select(this.chosen);
    this.table.mark(this.methodLabels.indexOf(state.label));
  }

  private change(row: number): number {
    return this.after[row]! - this.before[row]!;
  }

  /** The largest change below each row: a row can change little because one callee got slower and another faster. */
  private largestBelow(): Float64Array {
    const below = new Float64Array(this.outline.count);
    for (let row = this.outline.count - 1; row >= 0; row--) {
      const parent = this.outline.parent[row]!;
      if (parent !== none) below[parent] = Math.max(below[parent]!, below[row]!, Math.abs(this.change(row)));
    }
    return below;
  }

  private summary(): string {
    const { headlineBefore, headlineAfter, before } = this.data;
    const { format } = this.model;
    return `Compared with ${before}: ${format.seconds(headlineBefore)} s then, ${format.seconds(headlineAfter)} s now, ${format.change(headlineAfter - headlineBefore)} s`;
  }

  private show(methods: boolean): void {
    this.byPath.setAttribute("aria-pressed", String(!methods));
    this.byMethod.setAttribute("aria-pressed", String(methods));
    this.head.hidden = this.list.element.hidden = methods;
    this.table.element.hidden = !methods;
  }

  private showMethods(): void {
    const matching = this.model.matchingLabels;
    const rows = Array.from(this.methodLabels, (_, row) => row);
    this.table.show(matching ? rows.filter((row) => matching[this.methodLabels[row]!]) : rows);
  }

  private select(row: number): void {
    this.chosen = row;
    if (row === none) return;
    const inTree = this.rows[row]!;
    if (inTree !== none) this.model.selectOfAll(inTree);
    else this.model.store.set({ row: none, label: this.outline.label[row]! });
    this.list.select(row);
  }

  private fill(row: HTMLElement, index: number): string {
    const { format, labels, state } = this.model;
    const label = labels[this.outline.label[index]!]!;
    if (!this.isIdle(this.outline.label[index]!)) this.colour(row, this.change(index), this.largest);
    row.title = label[2];
    const call = element("span", "call");
    call.append(element("span", "twisty"), nameElement(label[0], state.find));
    const location = locationElement(label);
    if (location) call.append(location);
    const [before, after] = [format.seconds(this.before[index]!), format.seconds(this.after[index]!)];
    row.append(
      element("span", "change", format.change(this.change(index))),
      element("span", "number", before),
      element("span", "number", after),
      call,
    );
    return `change ${format.change(this.change(index))} seconds, before ${before}, after ${after}`;
  }

  /** Idle time is no change of the program: it is last and has no colour. */
  private isIdle(label: number): boolean {
    return this.model.labels[label]![3] === "idle";
  }

  private colour(row: HTMLElement, change: number, largest: number): void {
    if (this.model.format.change(change) !== this.model.format.change(0))
      row.classList.add(change > 0 ? "slower" : "faster");
    row.style.setProperty("--share", String(largest > 0 ? Math.abs(change) / largest : 0));
  }

  private methodTable(): TableList {
    const { format, labels } = this.model;
    const { methods } = this.data;
    const before = unpack(methods.before, methods.count);
    const after = unpack(methods.after, methods.count);
    const change = after.map((time, row) => time - before[row]!);
    const isIdle = (row: number): boolean => this.isIdle(this.methodLabels[row]!);
    const largest = change.reduce((max, each, row) => (isIdle(row) ? max : Math.max(max, Math.abs(each))), 0);
    const seconds = (title: string, explanation: string, values: Float64Array): Column => ({
      title,
      explanation,
      className: "number",
      cell: (row) => format.seconds(values[row]!),
      key: (row) => (isIdle(row) ? -1 : values[row]!),
    });
    const name = (row: number): HTMLElement => {
      const label = labels[this.methodLabels[row]!]!;
      const cell = element("span");
      cell.append(nameElement(label[0], this.model.state.find));
      const location = locationElement(label);
      if (location) cell.append(location);
      return cell;
    };
    const columns: Column[] = [
      {
        title: "Change",
        explanation: "By how much the method itself got slower; the largest changes first, in either direction",
        className: "change",
        cell: (row) => format.change(change[row]!),
        key: (row) => (isIdle(row) ? -1 : Math.abs(change[row]!)),
      },
      seconds("Before", "Time in the method itself, in the earlier capture", before),
      seconds("After", "Time in the method itself, in this capture", after),
      {
        title: "Method",
        explanation: "Name and source",
        className: "call",
        cell: name,
        key: (row) => labels[this.methodLabels[row]!]![0].toLowerCase(),
      },
    ];
    return new TableList(
      "Methods, largest change first",
      columns,
      0,
      (row) => this.model.selectLabel(this.methodLabels[row]!),
      (row, index) => {
        if (!isIdle(index)) this.colour(row, change[index]!, largest);
      },
    );
  }
}
