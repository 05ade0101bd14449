/**
 * Settings of a file, the `.env` in the folder it was started in; what the environment says already stands. Where there is no
 * file, they come from the environment alone.
 *
 * @throws for a file that is there and cannot be read
 */
export function loadSettings(file = '.env'): void {
  try {
    process.loadEnvFile(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
