import { buildCallTree, type CallNode } from "./callTree";
import { byId, element } from "./dom";
import { Format } from "./format";
import { readReport, type Report } from "./report";
import { describe, search } from "./search";
import { attachTreeInput } from "./treeInput";
import { TreeView } from "./treeView";

function showHeader(report: Report): void {
  document.title = `${report.title} – Weft`;
  byId("title").textContent = report.title;
  byId("facts").append(
    ...report.facts.map(([name, value]) => {
      const fact = element("div");
      fact.append(element("dt", "", name), element("dd", "", value));
      return fact;
    }),
  );
  byId("notes").append(...report.notes.map((note) => element("p", "", note)));
}

function start(report: Report): void {
  showHeader(report);
  const container = byId("tree");
  const view = new TreeView(container, new Format(report));
  const query = byId<HTMLInputElement>("query");
  const found = byId("found");
  const threads = byId<HTMLSelectElement>("threads");
  let root: CallNode;

  const applySearch = (): void => {
    const wanted = query.value.trim();
    const result = wanted ? search(root, wanted) : null;
    found.textContent = result ? describe(result) : "";
    view.filter(result);
  };
  const showTree = (index: number): void => {
    root = buildCallTree(report.trees[index]!, report);
    view.show(root);
    if (query.value) applySearch();
  };

  threads.append(...report.trees.map((tree) => element("option", "", tree.name)));
  threads.hidden = report.trees.length < 2;
  threads.addEventListener("change", () => showTree(threads.selectedIndex));
  query.addEventListener("input", applySearch);
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") view.focus(view.edge(false));
    if (event.key !== "Escape") return;
    query.value = "";
    applySearch();
  });
  byId("hot").addEventListener("click", () => {
    query.value = "";
    applySearch();
    view.expandHotPath();
  });
  byId("expand").addEventListener("click", () => view.setAll(true));
  byId("collapse").addEventListener("click", () => view.setAll(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || document.activeElement === query) return;
    event.preventDefault();
    query.focus();
  });

  attachTreeInput(container, view);
  showTree(0);
  byId("app").hidden = report.trees[0]!.nodes.length === 0;
}

start(readReport(document));
