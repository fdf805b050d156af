// In the place of `next build` with output: "standalone", traced from the root of the workspace.
import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";

await build({
  entryPoints: ["src/server.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  outfile: ".next/standalone/apps/web/server.js",
});
await mkdir(".next/static", { recursive: true });
await writeFile(".next/static/app.js", "");
