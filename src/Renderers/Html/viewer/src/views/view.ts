import type { State } from "../state";

/** One tab of the page. It is made when it is first opened. */
export interface View {
  readonly panel: HTMLElement;
  /** Called when the view is opened, and at every change of the state while it is open. */
  update(state: State, before: State | null): void;
}
