// In the place of `next build` with output: "standalone".
import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";

const out = ".next/standalone";
await build({
  entryPoints: ["src/server.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  outfile: `${out}/server.js`,
});
await mkdir(".next/static", { recursive: true });
await writeFile(".next/static/app.js", "");
