import { button, element, toolbar } from "../dom";
import type { CallTree } from "../data/callTree";
import type { MeasureName } from "../data/measures";
import type { Model } from "../model";
import { locationElement, nameElement } from "../parts/names";
import { TreeList, type TreeListOwner } from "../parts/treeList";
import type { State } from "../state";
import type { View } from "./view";

/** Paths that ran or waited for at least this share are open when the page opens. */
const openFrom = 0.1;
const openLevels = 40;

/** A column of a measure that not every capture tells. */
interface ExtraColumn {
  readonly name: MeasureName;
  readonly title: string;
  readonly explanation: string;
  readonly write: (value: number) => string;
  /** The self figures of a method, without its callees. */
  readonly isOwn: boolean;
}

/** Who called whom, and how long it took. */
export class TreeView implements View {
  readonly panel = element("div", "panel tree-view");
  private readonly list: TreeList;
  private columns: ExtraColumn[] = [];
  private tree!: CallTree;
  private readonly head = element("div", "columns");

  constructor(private readonly model: Model) {
    const owner: TreeListOwner = { fill: (row, index) => this.fill(row, index), select: (row) => model.select(row) };
    this.list = new TreeList("Call tree, longest first", owner);
    this.head.setAttribute("aria-hidden", "true");
    this.panel.append(this.toolbar(), this.head, this.list.element);
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "h" && !event.ctrlKey && !event.metaKey && !event.altKey) this.showHotPath();
    });
  }

  update(state: State, before: State | null): void {
    const isFresh = !before || before.thread !== state.thread || !this.tree;
    if (isFresh) this.showTree(this.model.tree);
    if (isFresh ? state.find : before.find !== state.find) this.list.filter(this.model.matchingRows(this.tree));
    this.list.select(state.row);
  }

  /** Rebuilds all rows, for the columns beside the tree. */
  refresh(): void {
    this.list.refresh();
  }

  private showTree(tree: CallTree): void {
    this.tree = tree;
    this.columns = this.extraColumns(tree);
    this.head.replaceChildren(
      element("span", "total", "Total"),
      element("span", "share", "Share"),
      element("span", "self", "Self"),
      ...this.columns.map((column) => this.columnHead(column)),
      element("span", "call", "Call"),
    );
    this.panel.style.setProperty("--extra", this.columns.length ? `repeat(${this.columns.length}, 9ch)` : "");
    this.panel.classList.toggle("with-extra", this.columns.length > 0);
    this.panel.classList.toggle(
      "with-wait",
      this.columns.some(({ name }) => name === "wait"),
    );
    this.list.show(
      tree,
      (row) => tree.labelOf(row)[3] !== "group" && tree.weight(row) >= openFrom && tree.level[row]! < openLevels,
    );
  }

  private columnHead(column: ExtraColumn): HTMLElement {
    const head = element("span", column.name === "wait" ? "extra wait" : "extra", column.title);
    head.title = column.explanation;
    return head;
  }

  private extraColumns(tree: CallTree): ExtraColumn[] {
    const { format } = this.model;
    const seconds = (value: number): string => format.seconds(value);
    const all: ExtraColumn[] = [
      {
        name: "wait",
        title: "Waiting",
        explanation: "An async method was suspended; with all that it called",
        write: seconds,
        isOwn: false,
      },
      {
        name: "calls",
        title: "Calls",
        explanation: "Calls of the method on this path",
        write: (value) => format.count(value),
        isOwn: true,
      },
      {
        name: "allocated",
        title: "Allocated",
        explanation: "Bytes allocated, with all that it called",
        write: (value) => format.bytes(value),
        isOwn: false,
      },
      {
        name: "paused",
        title: "GC pauses",
        explanation: "The collector had stopped the program, with all that it " + "called",
        write: seconds,
        isOwn: false,
      },
      ...(this.model.report.columns ?? []).map(([name, title, unit, meaning]): ExtraColumn => ({
        name: `open:${name}`,
        title,
        explanation: meaning,
        write: (value) => format.unit(value, unit),
        isOwn: unit === "count",
      })),
    ];
    return all.filter(({ name, write }) =>
      tree.measure(name)?.self.some((value) => value > 0 && write(value) !== format.seconds(0)),
    );
  }

  private fill(row: HTMLElement, index: number): string {
    const { format, state } = this.model;
    const label = this.tree.labelOf(index);
    const [name, , detail, kind] = label;
    const total = format.seconds(this.tree.time.total[index]!);
    const share = this.tree.share(index);
    row.classList.add(format.heat(share, kind), kind);
    row.title = `${detail}\n${format.count(this.tree.measure("samples")!.self[index]!)} samples in the method itself`;
    row.style.setProperty("--share", String(Math.min(share, 1)));
    const extra = this.columns.map((column) => ({
      column,
      text: column.write(this.tree.measure(column.name)![column.isOwn ? "self" : "total"][index]!),
    }));
    const waitHeat = format.heat(this.tree.waitShare(index), kind);
    if (waitHeat !== "cool") row.classList.add("waits");
    const call = element("span", "call");
    call.append(element("span", "twisty"), nameElement(name, state.find));
    const location = locationElement(label);
    if (location) call.append(location);
    row.append(
      element("span", "total", total),
      element("span", "share", format.percent(share)),
      element("span", "self", format.seconds(this.tree.time.self[index]!)),
      ...extra.map(({ column, text }) =>
        element("span", column.name === "wait" ? `extra wait ${waitHeat}` : "extra", text),
      ),
      call,
    );
    return [
      `${total} seconds in all`,
      `itself ${format.seconds(this.tree.time.self[index]!)}`,
      ...extra.filter(({ text }) => text !== format.seconds(0)).map(({ column, text }) => `${column.title} ${text}`),
    ].join(", ");
  }

  private toolbar(): HTMLElement {
    const hot = button("Hot path", "Opens the longest calls down to the method that spends most itself (H)", () =>
      this.showHotPath(),
    );
    hot.setAttribute("aria-keyshortcuts", "h");
    return toolbar(
      "Call tree",
      hot,
      button("Expand all", "Opens every row", () => this.list.setAll(true)),
      button("Collapse all", "Closes every row", () => this.list.setAll(false)),
    );
  }

  private showHotPath(): void {
    this.model.store.set({ find: "" });
    this.model.select(this.tree.hotRow());
    this.list.element.focus();
  }
}
