import { byId, element } from "./dom";
import { describeMatches } from "./data/matches";
import { none } from "./data/outline";
import { readReport, type Report } from "./data/report";
import { Model } from "./model";
import { SelectionBar } from "./parts/selectionBar";
import { SourcePanel } from "./parts/sourcePanel";
import { tooltip } from "./parts/tooltip";
import { Tabs, type Tab } from "./tabs";
import { AboutView } from "./views/aboutView";
import { CompareView } from "./views/compareView";
import { FlameView } from "./views/flameView";
import { MethodsView } from "./views/methodsView";
import { TimelineView } from "./views/timelineView";
import { TreeView } from "./views/treeView";

/** Facts of the header; About has all of them. */
const factsInHeader = 8;

function showHeader(report: Report): void {
  document.title = `${report.title} – Weft`;
  byId("title").textContent = report.title;
  byId("facts").append(
    ...report.facts.slice(0, factsInHeader).map(([name, value]) => {
      const fact = element("div");
      fact.append(element("dt", "", name), element("dd", "", value));
      return fact;
    }),
  );
}

function views(model: Model): Tab[] {
  let tree: TreeView | null = null;
  let methods: MethodsView | null = null;
  const linksChanged = (): void => {
    tree?.refresh();
    methods?.refresh();
  };
  const tabs: Tab[] = [
    { name: "tree", title: "Call tree", make: () => (tree = new TreeView(model)) },
    { name: "flame", title: "Flame graph", make: () => new FlameView(model) },
    { name: "timeline", title: "Timeline", make: () => new TimelineView(model) },
    { name: "methods", title: "Methods", make: () => (methods = new MethodsView(model)) },
    { name: "about", title: "About", make: () => new AboutView(model, linksChanged) },
  ];
  const { comparison } = model.report;
  if (comparison) tabs.unshift({ name: "compare", title: "Compare", make: () => new CompareView(model, comparison) });
  return tabs;
}

/** The box that finds in all views. */
function attachSearch(model: Model): void {
  const query = byId<HTMLInputElement>("query");
  query.addEventListener("input", () => model.store.set({ find: query.value }));
  query.addEventListener("keydown", (event) => {
    if (event.key === "Escape") model.store.set({ find: "" });
    if (event.key === "Enter" || event.key === "ArrowDown")
      document
        .querySelector<HTMLElement>(
          ".tabpanel:not([hidden]) [tabindex='0']:is([role=tree], [role=grid], [role=application])",
        )
        ?.focus();
  });
  model.store.onChange((state, before) => {
    if (query.value !== state.find) query.value = state.find;
    if (state.find === before.find && state.thread === before.thread) return;
    const rows = model.matchingRows(model.tree);
    byId("found").textContent = rows ? describeMatches(rows) : "";
  });
}

function attachThreads(model: Model): void {
  const threads = byId<HTMLSelectElement>("threads");
  threads.append(...model.report.trees.map((tree) => element("option", "", tree.name)));
  threads.addEventListener("change", () => {
    const { label } = model.state;
    model.store.set({ thread: threads.selectedIndex, row: none, zoom: none });
    if (label !== none) model.selectLabel(label);
  });
  model.store.onChange((state) => {
    threads.selectedIndex = state.thread;
    threads.hidden = model.report.trees.length < 2 || !["tree", "flame"].includes(state.view);
    tooltip.hide();
  });
}

function attachKeys(tabs: Tabs, model: Model): void {
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("query").focus();
    }
    if (/^[1-9]$/.test(event.key)) tabs.choose(Number(event.key) - 1);
    if (event.key === "c") model.toggleSource();
  });
}

function start(report: Report): void {
  showHeader(report);
  byId("app").hidden = report.trees[0]!.count === 0;
  if (report.trees[0]!.count === 0) {
    byId("empty").hidden = false;
    byId("empty").textContent = report.notes.join(" ");
    return;
  }
  const model = new Model(report);
  attachSearch(model);
  attachThreads(model);
  const tabs = new Tabs(views(model), model);
  const selection = new SelectionBar(byId("selection"), model);
  const source = new SourcePanel(byId("source"), model);
  model.store.onChange(() => {
    selection.update();
    source.update();
  });
  attachKeys(tabs, model);
  const goTo = (): void => model.goTo(location.hash, tabs.names);
  window.addEventListener("hashchange", goTo);
  goTo();
}

start(readReport(document));
