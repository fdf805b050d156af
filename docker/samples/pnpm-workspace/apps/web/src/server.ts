import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

process.chdir(__dirname); // as Next.js does
for (const needed of [".next/static", "public"]) {
  if (!existsSync(needed)) throw new Error(`${needed} is not in the image`);
}
for (const needed of ["NEXT_PUBLIC_API_URL", "NEXT_PUBLIC_AUTH_URL"]) {
  if (!process.env[needed]) throw new Error(`not set: ${needed}`);
}
writeFileSync(".next/cache/written", ""); // as incremental static regeneration does

const server = createServer((request, response) => {
  response.statusCode = request.url?.startsWith("/") ? 200 : 404;
  response.end("<!doctype html><title>web</title>");
});
const keepAlive = Number(process.env.KEEP_ALIVE_TIMEOUT);
if (keepAlive > 0) server.keepAliveTimeout = keepAlive;
server.listen(Number(process.env.PORT ?? 3000), process.env.HOSTNAME ?? "0.0.0.0");
process.on("SIGTERM", () => server.close(() => process.exit(0)));
