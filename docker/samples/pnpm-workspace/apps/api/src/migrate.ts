// The sample has no database.
if (!process.env.DATABASE_URL) throw new Error("not set: DATABASE_URL");
console.log("migrated");
