import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongFirst } from './harness/vitest/long-first.ts'
import { noDatabase } from './harness/vitest/no-database.ts'
import { testSettings } from './harness/vitest/test-settings.ts'

const root = path.join(import.meta.dirname, '..')
const rooms = '**/*.room.test.ts'
/** What is no rule and no room: the matrix of who may what, the box, and what starts the demo or a proxy as a person does. */
const others = 'e2e/{artefact/image,authority,demo,dev,entra,proxy}/**'
const exclude = [...configDefaults.exclude, others]
const harness = (name: string) => path.join(root, 'e2e/harness/vitest', `${name}.ts`)

/**
 * A test is a rule, which knows no database and starts at once, unless its file is called `*.room.test.ts`: then it gets a
 * PostgreSQL of its own.
 */
export default defineConfig({
  root,
  // `server-only` throws outside Next unless this module is taken for it, which is what its `react-server` condition does.
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    env: testSettings,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // Only so that what never comes is said at last: none is near what a test takes on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        plugins: [noDatabase()],
        test: { name: 'rules', include: ['**/*.test.ts'], exclude: [...exclude, rooms] },
      },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [rooms],
          exclude,
          globalSetup: [harness('vitest-global')],
          setupFiles: [harness('vitest-file'), harness('watch-entra')],
        },
      },
      { extends: true, test: { name: 'authority', include: ['e2e/authority/*.test.ts'] } },
      'e2e/entra/vitest.config.ts',
    ],
  },
})
