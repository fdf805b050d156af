/** What the task definition gives: variables and secrets alike. */
export function required(...names: string[]): string[] {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`not set: ${missing.join(", ")}`);
  return names.map((name) => process.env[name]!);
}
