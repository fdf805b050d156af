import express from "express";
import { WebSocketServer } from "ws";
import { required } from "./settings.js";

const [port] = required(
  "PORT",
  "FRONTEND_URL",
  "WORKOS_REDIRECT_URI",
  "SESSION_SECRET",
  "SUPABASE_ANON_KEY",
  "SUPABASE_SERVICE_ROLE_KEY",
  "SUPABASE_URL",
  "WORKOS_API_KEY",
  "WORKOS_CLIENT_ID",
);
const app = express();
app.get("/health", (_, response) => {
  response.json({ status: "ok" });
});
const server = app.listen(Number(port));

const sockets = new WebSocketServer({ server });
sockets.on("connection", (socket) => socket.on("message", (data) => socket.send(data.toString())));

process.on("SIGTERM", () => {
  for (const socket of sockets.clients) socket.close(1001, "going away");
  server.close(() => process.exit(0));
});
