/** Settings of a file, the `.env` in the folder it was started in; what the environment says already stands. */
export function loadSettings(file = '.env'): void {
  try {
    process.loadEnvFile(file)
  } catch {
    // No .env file: the settings come from the environment itself.
  }
}
