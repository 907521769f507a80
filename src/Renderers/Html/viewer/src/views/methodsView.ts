import { button, element } from "../dom";
import { Methods, type Neighbour } from "../data/methods";
import { none } from "../data/outline";
import type { Model } from "../model";
import { locationElement, nameElement } from "../parts/names";
import { TableList, type Column } from "../parts/tableList";
import type { State } from "../state";
import type { View } from "./view";

/** Rows of callers or callees: the rest is short. */
const mostNeighbours = 100;

/** Every method once, whoever called it, with its callers and callees beside the table. */
export class MethodsView implements View {
  readonly panel = element("div", "panel methods-view");
  private readonly methods: Methods;
  private readonly table: TableList;
  private readonly beside = element("section", "beside");
  private readonly total: Float64Array;

  constructor(private readonly model: Model) {
    this.methods = new Methods(model.report.methods);
    const { format } = model;
    const weight = (of: "self" | "total"): Float64Array => {
      const wait = this.methods.column(of, "wait");
      return this.methods.column(of, "time")!.map((time, row) => time + (wait?.[row] ?? 0));
    };
    this.total = weight("total");
    const self = this.methods.column("self", "time")!;
    const total = this.methods.column("total", "time")!;
    const number = (
      title: string,
      explanation: string,
      values: Float64Array,
      write: (value: number) => string,
      className = "number",
    ): Column => ({
      title,
      explanation,
      className,
      cell: (row) => write(values[row]!),
      key: (row) => (this.isIdle(row) ? -1 : values[row]!),
    });
    const seconds = (value: number): string => format.seconds(value);
    const columns = [
      number(
        "Self",
        "Time in the method itself, un-woven code that it called included",
        self,
        seconds,
        "number strong",
      ),
      number(
        "Share",
        "Self time as a part of all time",
        self.map((time, row) => this.share(row, time)),
        (value) => format.percent(value),
        "share",
      ),
      number("Total", "Time with a call of the method open; a recursion is not counted twice", total, seconds),
    ];
    const wait = this.methods.column("total", "wait");
    if (wait)
      columns.push(
        number("Waiting", "An async method was suspended, with all that it called", wait, seconds, "number waiting"),
      );
    const calls = this.methods.column("self", "calls");
    if (calls) columns.push(number("Calls", "Calls that began", calls, (value) => format.count(value)));
    const allocated = this.methods.column("self", "allocated");
    if (allocated)
      columns.push(
        number("Allocated", "Bytes allocated by the method itself", allocated, (value) => format.bytes(value)),
      );
    for (const [name, title, unit, meaning] of model.report.columns ?? []) {
      const values = this.methods.column("self", `open:${name}`);
      if (values) columns.push(number(title, meaning, values, (value) => format.unit(value, unit)));
    }
    columns.push(
      number("Paths", "Call paths that lead to the method", this.methods.paths, (value) => format.count(value)),
    );
    this.panel.style.setProperty("--columns", `9ch 10ch repeat(${columns.length - 2}, 9ch) minmax(0, 1fr)`);
    columns.push({
      title: "Method",
      explanation: "Name and source",
      className: "call",
      cell: (row) => this.name(row),
      key: (row) => this.labelOf(row)[0].toLowerCase(),
    });
    this.table = new TableList(
      "Methods",
      columns,
      0,
      (row) => model.selectLabel(this.methods.label[row]!),
      (element, row) => this.decorate(element, row, self),
    );
    this.panel.append(this.table.element, this.beside);
  }

  update(state: State, before: State | null): void {
    if (!before || before.find !== state.find) this.refresh();
    const row = state.label === none ? none : this.methods.rowOfLabel(state.label);
    this.table.mark(row);
    this.showBeside(row);
  }

  refresh(): void {
    const matching = this.model.matchingLabels;
    const rows = Array.from({ length: this.methods.count }, (_, row) => row);
    this.table.show(matching ? rows.filter((row) => matching[this.methods.label[row]!]) : rows);
  }

  private labelOf(row: number): Model["labels"][number] {
    return this.model.labels[this.methods.label[row]!]!;
  }

  private share(row: number, time: number): number {
    const { headline } = this.model.report.trees[0]!;
    return headline > 0 && !this.isIdle(row) ? time / headline : 0;
  }

  /** Idle rows are last in every order. */
  private isIdle(row: number): boolean {
    return this.labelOf(row)[3] === "idle";
  }

  private name(row: number): HTMLElement {
    const label = this.labelOf(row);
    const name = element("span");
    name.append(nameElement(label[0], this.model.state.find));
    const location = locationElement(label);
    if (location) name.append(location);
    return name;
  }

  private decorate(row: HTMLElement, index: number, self: Float64Array): void {
    const share = this.share(index, self[index]!);
    const kind = this.labelOf(index)[3];
    row.classList.add(this.model.format.heat(share, kind), kind);
    row.style.setProperty("--share", String(Math.min(share, 1)));
    row.title = this.labelOf(index)[2];
  }

  /** Before anything is selected, the neighbours of the hottest shown method: users open the view for them. */
  private showBeside(selected: number): void {
    const row = selected === none ? this.hottest() : selected;
    if (row === none) {
      this.beside.replaceChildren();
      return;
    }

    const [name, , detail] = this.labelOf(row);
    const middle = element("h2", "chosen");
    middle.append(element("bdi", "", name));
    middle.title = detail;
    const inTree = this.model.state.row !== none;
    const show = (view: string, text: string): HTMLElement =>
      button(text, "Shows its longest call", () => this.model.store.set({ view, find: "" }));
    const links = element("div", "links");
    if (inTree) links.append(show("tree", "In the call tree"), show("flame", "In the flame graph"));
    else if (selected === none)
      links.append(
        element(
          "p",
          "hint",
          "The most time in itself. Select another method to see who calls it and " + "what it calls.",
        ),
      );
    this.beside.replaceChildren(
      this.neighbours("Called by", this.methods.callers(row), row),
      middle,
      links,
      this.neighbours("Calls", this.methods.callees(row), row),
    );
  }

  private hottest(): number {
    const self = this.methods.column("self", "time")!;
    const methods = this.table.shown.filter((row) => !["outside", "idle", "gc"].includes(this.labelOf(row)[3]));
    return methods.reduce((hottest, row) => (hottest === none || self[row]! > self[hottest]! ? row : hottest), none);
  }

  /** Times are running and waiting together, as parts of the selected method's. */
  private neighbours(title: string, neighbours: Neighbour[], of: number): HTMLElement {
    const table = element("table");
    table.append(element("caption", "", title));
    for (const { row, time, calls } of neighbours.slice(0, mostNeighbours)) {
      const line = table.insertRow();
      line.append(
        element("td", "number", this.model.format.seconds(time)),
        element("td", "number", this.model.format.percent(this.total[of]! > 0 ? time / this.total[of]! : 0)),
      );
      if (this.methods.column("self", "calls")) line.append(element("td", "number", this.model.format.count(calls)));
      const cell = element("td", "call");
      if (row === none) cell.append(element("span", "hint", "[start of the thread or of an async flow]"));
      else
        cell.append(
          button(this.labelOf(row)[0], this.labelOf(row)[2], () => this.model.selectLabel(this.methods.label[row]!)),
        );
      line.append(cell);
    }
    if (neighbours.length > mostNeighbours)
      table.insertRow().append(element("td", "hint", `and ${neighbours.length - mostNeighbours} shorter ones`));
    if (neighbours.length === 0) table.insertRow().append(element("td", "hint", "nothing woven"));
    return table;
  }
}
