import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 3000);
const server = createServer((_, response) => {
  response.end("<!doctype html><title>LTT</title>");
});
const keepAlive = Number(process.env.KEEP_ALIVE_TIMEOUT);
if (keepAlive > 0) server.keepAliveTimeout = keepAlive;
for (const needed of [".next/static", "public"]) {
  if (!existsSync(needed)) throw new Error(`${needed} is not in the image`);
}
writeFileSync(".next/cache/written", ""); // as incremental static regeneration does

server.listen(port, process.env.HOSTNAME ?? "0.0.0.0");
process.on("SIGTERM", () => server.close(() => process.exit(0)));
