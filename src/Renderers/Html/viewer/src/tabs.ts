import { byId, element } from "./dom";
import type { Model } from "./model";
import type { View } from "./views/view";

export interface Tab {
  readonly name: string;
  readonly title: string;
  readonly make: () => View;
}

/** The views, one of which is shown, as the ARIA practices for tabs describe. */
export class Tabs {
  private readonly views = new Map<string, View>();
  private readonly buttons: HTMLButtonElement[];

  constructor(
    private readonly tabs: readonly Tab[],
    private readonly model: Model,
  ) {
    this.buttons = tabs.map((tab) => this.makeButton(tab));
    byId("tabs").append(...this.buttons);
    byId("tabs").addEventListener("keydown", (event) => this.press(event));
    model.store.onChange((state, before) => {
      const view = this.open(state.view);
      view.update(state, before.view === state.view ? before : null);
    });
  }

  get names(): string[] {
    return this.tabs.map(({ name }) => name);
  }

  choose(index: number): void {
    const tab = this.tabs[index];
    if (tab) this.model.store.set({ view: tab.name });
  }

  private open(name: string): View {
    const index = Math.max(0, this.names.indexOf(name));
    const tab = this.tabs[index]!;
    let view = this.views.get(tab.name);
    if (!view) {
      view = tab.make();
      view.panel.id = `view-${tab.name}`;
      const panel = element("div", "tabpanel");
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", this.buttons[index]!.id);
      panel.id = `panel-${tab.name}`;
      panel.append(view.panel);
      byId("panels").append(panel);
      this.views.set(tab.name, view);
      this.buttons[index]!.setAttribute("aria-controls", panel.id);
    }
    for (const [each, { panel }] of this.views) panel.parentElement!.hidden = each !== tab.name;
    this.buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === index));
      button.tabIndex = i === index ? 0 : -1;
    });
    return view;
  }

  private makeButton({ name, title }: Tab): HTMLButtonElement {
    const button = element("button", "tab", title);
    button.type = "button";
    button.id = `tab-${name}`;
    button.setAttribute("role", "tab");
    button.addEventListener("click", () => this.model.store.set({ view: name }));
    return button;
  }

  private press(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(event.target as HTMLButtonElement);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: this.buttons.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const index = (wanted + this.buttons.length) % this.buttons.length;
    this.choose(index);
    this.buttons[index]!.focus();
  }
}
