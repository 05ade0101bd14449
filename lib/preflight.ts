import './node-version'

/**
 * Before `start`, `worker` and `db:migrate`: a process that cannot work says so at once and says everything, instead of
 * failing at the first request.
 */
const { loadSettings } = await import('./settings/load')
const { env } = await import('./env')
try {
  loadSettings()
  env()
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}
