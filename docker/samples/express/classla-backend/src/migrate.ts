import { readdirSync } from "node:fs";
import { required } from "./settings.js";

// The sample has no database: it says what it would run.
required("SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY");
for (const file of readdirSync("migrations").sort()) console.log("migrated", file);
