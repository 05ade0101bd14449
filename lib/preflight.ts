/**
 * Before `start`, `worker` and `db:migrate`: a process that cannot work says so at once and says everything, instead of
 * failing at the first request.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  stop(`Node.js 22.12 or newer is needed, this is ${process.versions.node}.`)
}

const { loadSettings } = await import('./settings/load')
loadSettings()
const { env } = await import('./env')
try {
  env()
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

function stop(reason: string): never {
  console.error(reason)
  process.exit(1)
}

export {}
