import { startScratchPostgres } from './scratch-postgres'

/**
 * `npx tsx e2e/harness/postgres/keep-postgres.ts`: one PostgreSQL that stays, for when tests run again and again. Prints the
 * setting that makes test runs share it; SIGINT or SIGTERM ends it and removes its data.
 */
const postgres = await startScratchPostgres()
console.log(`export TEST_DATABASE_URL=${postgres.url()}`)

const keepAlive = setInterval(() => {}, 60_000)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await postgres.stop()
    clearInterval(keepAlive)
  })
}
