/** Where the choice is remembered, if the browser allows a page from disk to remember anything. */
const key = "weft-editor";

export interface Editor {
  /** An address with {file} and {line}; empty for none. */
  readonly template: string;
  /** Put before files whose names are relative. */
  readonly folder: string;
}

export const editors: readonly (readonly [name: string, template: string])[] = [
  ["No links", ""],
  ["Visual Studio Code", "vscode://file/{file}:{line}"],
  ["Rider", "jetbrains://rider/navigate/reference?path={file}:{line}"],
  ["Cursor", "cursor://file/{file}:{line}"],
];

let chosen: Editor = remembered();

export function editor(): Editor {
  return chosen;
}

export function chooseEditor(editor: Editor): void {
  chosen = editor;
  try {
    localStorage.setItem(key, JSON.stringify(editor));
  } catch {
    // Holds until the page is closed.
  }
}

/** The address that opens `file:line`; null if no editor was chosen. */
export function editorLink(location: string): string | null {
  const { template, folder } = chosen;
  if (!isAddress(template)) return null;
  const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(location)!;
  const isAbsolute = /^([/\\]|[a-z]:)/i.test(file!);
  const path = isAbsolute || !folder ? file! : `${folder.replace(/[/\\]+$/, "")}/${file}`;
  return template
    .replaceAll("{file}", encodeURI(path).replace(/[?#]/g, encodeURIComponent))
    .replaceAll("{line}", line ?? "1");
}

/** An address that an editor listens to, and none that a browser would run. */
export function isAddress(template: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(template) && !/^\s*(javascript|data|vbscript|blob|file):/i.test(template);
}

function remembered(): Editor {
  try {
    const { template, folder } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Editor>;
    return { template: String(template ?? ""), folder: String(folder ?? "") };
  } catch {
    return { template: "", folder: "" };
  }
}
