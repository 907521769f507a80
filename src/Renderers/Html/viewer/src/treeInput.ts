import type { CallNode } from "./callTree";
import type { TreeView } from "./treeView";

/** Mouse and keyboard of the tree, as the ARIA practices for trees describe them. */
export function attachTreeInput(container: HTMLElement, view: TreeView): void {
  container.addEventListener("click", (event) => {
    const node = view.nodeOf(event.target);
    // A click that ends a selection of text wants the text.
    if (!node || !window.getSelection()?.isCollapsed) return;
    view.toggle(node, event.altKey);
    view.focus(node);
  });
  container.addEventListener("keydown", (event) => {
    const node = view.nodeOf(event.target);
    if (!node || event.ctrlKey || event.metaKey) return;
    if (press(view, node, event.key, event.altKey)) event.preventDefault();
  });
}

/** Does what a key means; false if it means nothing here. */
function press(view: TreeView, node: CallNode, key: string, deep: boolean): boolean {
  switch (key) {
    case "ArrowDown":
      view.focus(view.neighbour(node, 1));
      return true;
    case "ArrowUp":
      view.focus(view.neighbour(node, -1));
      return true;
    case "ArrowRight":
      if (view.isExpanded(node)) view.focus(view.childrenOf(node)[0]);
      else view.toggle(node, deep);
      return true;
    case "ArrowLeft":
      if (view.isExpanded(node)) view.toggle(node, deep);
      else view.focus(node.parent);
      return true;
    case "Home":
    case "End":
      view.focus(view.edge(key === "End"));
      return true;
    case "Enter":
    case " ":
      view.toggle(node, deep);
      return true;
    case "*":
      for (const sibling of node.parent?.children ?? []) if (!view.isExpanded(sibling)) view.toggle(sibling);
      return true;
    default:
      return false;
  }
}
