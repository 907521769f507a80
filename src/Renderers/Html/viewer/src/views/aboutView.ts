import { element } from "../dom";
import type { Model } from "../model";
import { chooseEditor, editor, editors, isAddress } from "../parts/editor";
import type { View } from "./view";

const words: readonly (readonly [string, string])[] = [
  ["Total", "Time during which a call of the method was open, with everything that it called."],
  [
    "Self",
    "Time in the method itself. Code that was not woven and that it called, such as the framework's, is part of it.",
  ],
  ["Share", "Total as a part of all time of all threads. What stands in [idle] does not count."],
  [
    "Waiting",
    "An async method was suspended, and nothing woven that it had called was at work. Measured, not sampled; waits at the same time add up, and no share counts them.",
  ],
  ["[outside]", "No woven method was running on the thread."],
  [
    "[idle]",
    "Time that no change of code could save: pool threads without work, what blocked all along while others worked, and what is named as idle. The row opens like any other.",
  ],
  ["[gc]", "The garbage collector had stopped the program."],
  ["[unattributed]", "A thread ran whose time could not be charged to a call path."],
  ["[n folded]", "Call paths too short to be shown one by one; their time stands in their caller's total."],
  ["[n hidden]", "What ran inside of a group, or of code that was hidden. The row opens like any other."],
];

const keys: readonly (readonly [string, string])[] = [
  ["/", "find"],
  ["1, 2, 3 …", "the views"],
  ["arrows", "move, open, close"],
  ["H", "hot path, in the call tree"],
  ["*", "open all siblings"],
  ["Alt+click", "open everything below"],
  ["C", "show or hide the source, if the build has embedded it"],
  ["Enter, Escape", "zoom in and out"],
  ["W A S D", "zoom and pan the timeline"],
];

/** How the run was recorded, and what the page's words, colours and keys mean. */
export class AboutView implements View {
  readonly panel = element("div", "panel about-view scroller");

  constructor(
    private readonly model: Model,
    private readonly linksChanged: () => void,
  ) {
    const { facts, notes } = model.report;
    this.panel.tabIndex = 0;
    this.panel.setAttribute("role", "region");
    this.panel.setAttribute("aria-label", "About this report");
    const sections = element("div", "sections");
    this.panel.append(sections);
    sections.append(
      section("How it was recorded", definitions(facts), ...notes.map((note) => element("p", "note", note))),
      section("What the words mean", definitions(words)),
      this.colours(),
      section("Keys", definitions(keys)),
      this.editorForm(),
    );
  }

  update(): void {}

  private colours(): HTMLElement {
    const [mild, warm, hot] = this.model.report.heat.map((share) => `${share * 100} %`);
    const scale = element("p", "scale");
    for (const [heat, text] of [
      ["hot", `over ${hot}`],
      ["warm", `over ${warm}`],
      ["mild", `over ${mild}`],
      ["cool", "less"],
    ] as const) {
      scale.append(element("span", `swatch ${heat}`, text));
    }
    return section(
      "What the colours mean",
      element("p", "", "A figure's share of the time, or of all waits:"),
      scale,
      element(
        "p",
        "",
        "In the flame graph and the timeline methods of one type have shades of one colour; grey is time in no woven method, and red a garbage collection. What was searched for is yellow.",
      ),
    );
  }

  private editorForm(): HTMLElement {
    const form = element("form");
    const template = field("Address, with {file} and {line}", editor().template, "vscode://file/{file}:{line}");
    const folder = field("Folder of the source, for files with relative names", editor().folder, "/home/me/shop");
    const choice = element("select");
    choice.setAttribute("aria-label", "Editor");
    choice.append(
      ...editors.map(([name, address]) => Object.assign(element("option", "", name), { value: address })),
      Object.assign(element("option", "", "Another one"), { value: "other" }),
    );
    choice.value = editors.some(([, address]) => address === editor().template) ? editor().template : "other";
    const said = element("output");
    const apply = (): void => {
      const wanted = template.input.value.trim();
      const isUsable = wanted === "" || isAddress(wanted);
      said.textContent = isUsable
        ? wanted
          ? "Files are links now."
          : ""
        : "An address begins with the editor's scheme, as vscode: does.";
      if (!isUsable) return;
      chooseEditor({ template: wanted, folder: folder.input.value.trim() });
      this.linksChanged();
    };
    choice.addEventListener("change", () => {
      if (choice.value !== "other") template.input.value = choice.value;
      apply();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      if (event.target !== choice) apply();
    });
    form.append(choice, template.label, folder.label, said);
    return section("Open files in an editor", form);
  }
}

function section(title: string, ...content: HTMLElement[]): HTMLElement {
  const made = element("section");
  made.append(element("h2", "", title), ...content);
  return made;
}

function definitions(entries: readonly (readonly [string, string])[]): HTMLElement {
  const list = element("dl");
  for (const [term, text] of entries) {
    const entry = element("div");
    entry.append(element("dt", "", term), element("dd", "", text));
    list.append(entry);
  }
  return list;
}

function field(text: string, value: string, example: string): { label: HTMLElement; input: HTMLInputElement } {
  const label = element("label", "", text);
  const input = element("input");
  input.value = value;
  input.placeholder = example;
  input.spellcheck = false;
  label.append(input);
  return { label, input };
}
