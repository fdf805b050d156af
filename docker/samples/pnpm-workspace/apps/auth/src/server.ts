import Fastify from "fastify";

const missing = ["CORS_ORIGINS", "DATABASE_URL", "JWT_PRIVATE_KEY", "JWT_PUBLIC_KEY", "RESEND_API_KEY"].filter((name) => !process.env[name]);
if (missing.length > 0) throw new Error(`not set: ${missing.join(", ")}`);

const server = Fastify();
server.get("/health", async () => ({ status: "ok" }));
await server.listen({ port: Number(process.env.PORT ?? 3002), host: "0.0.0.0" });
process.on("SIGTERM", () => server.close());
