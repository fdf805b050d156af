import Fastify from "fastify";

const missing = ["CORS_ORIGINS", "REDIS_URL", "DATABASE_URL", "JWT_PUBLIC_KEY"].filter((name) => !process.env[name]);
if (missing.length > 0) throw new Error(`not set: ${missing.join(", ")}`);

const server = Fastify();
server.get("/health", async () => ({ status: "ok" }));
await server.listen({ port: Number(process.env.PORT ?? 3001), host: "0.0.0.0" });
process.on("SIGTERM", () => server.close());
