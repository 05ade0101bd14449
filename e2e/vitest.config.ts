import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongFirst } from './harness/long-first'
import { noDatabase } from './harness/no-database'
import { testSettings } from './harness/test-settings'

const root = path.join(import.meta.dirname, '..')
const rooms = '**/*.room.test.ts'
const box = 'e2e/entra/**'
/** They start whole worlds, and have commands and a configuration of their own. */
const worlds = 'e2e/{demo,dev}/**'
const exclude = [...configDefaults.exclude, worlds]
const harness = (name: string) => path.join(root, 'e2e/harness', `${name}.ts`)

/**
 * A test is a rule, which knows no database and starts at once, unless its file is called `*.room.test.ts`: then it gets a
 * PostgreSQL of its own. The Entra box's tests are rules too, held against Microsoft's published types.
 */
export default defineConfig({
  root,
  // `server-only` throws outside Next unless this module is taken for it, which is what its `react-server` condition does.
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    env: testSettings,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        plugins: [noDatabase()],
        test: { name: 'rules', include: ['**/*.test.ts'], exclude: [...exclude, rooms, box] },
      },
      {
        extends: true,
        plugins: [noDatabase()],
        test: { name: 'box', include: [`${box}/*.test.ts`], exclude, setupFiles: [harness('watch-entra')] },
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
    ],
  },
})
