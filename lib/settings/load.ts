/** Settings of a `.env` in the folder it was started in; what the environment says already stands. */
export function loadSettings(): void {
  try {
    process.loadEnvFile()
  } catch {
    // No .env file: the settings come from the environment itself.
  }
}
