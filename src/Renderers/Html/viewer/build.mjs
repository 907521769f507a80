// Makes dist/viewer.html: the whole page with its style, its script and a policy that allows exactly these two, and one hole for a report.
// `--check` compares instead of writing, so that the committed page can be trusted to be its source.
import { createHash } from "node:crypto";
import { readFile, mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const folder = new URL("./", import.meta.url);
const output = new URL("dist/viewer.html", folder);

const bundled = await build({
  absWorkingDir: decodeURIComponent(folder.pathname),
  entryPoints: ["src/main.ts", "src/style.css"],
  bundle: true,
  minify: true,
  charset: "ascii",
  format: "iife",
  target: ["es2022", "chrome111", "firefox113", "safari16.4"],
  write: false,
  outdir: "dist",
});

const textOf = (extension) => bundled.outputFiles.find((file) => file.path.endsWith(extension)).text.trim();
const hashOf = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

const script = textOf(".js");
const style = textOf(".css");
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const parts = { policy, style, script };
const template = await readFile(new URL("src/page.html", folder), "utf8");
const page = template.replace(/\{\{(policy|style|script)\}\}/g, (_, name) => parts[name]);
if (page.split("{{report}}").length !== 2) throw new Error("The page needs exactly one {{report}}.");

if (process.argv.includes("--check")) {
  if ((await readFile(output, "utf8")) !== page) throw new Error("dist/viewer.html is not what its source gives; run npm run build.");
  console.log("dist/viewer.html is up to date.");
} else {
  await mkdir(new URL("dist/", folder), { recursive: true });
  await writeFile(output, page);
  console.log(`dist/viewer.html: ${Buffer.byteLength(page)} bytes, of them ${Buffer.byteLength(script)} script.`);
}
