import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFirst } from '../e2e/harness/long-first'

const root = path.join(import.meta.dirname, '..')

export default defineConfig({
  root,
  // `server-only` throws outside Next unless this module is taken for it, which is what its `react-server` condition does.
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'app/**/*.test.ts',
      'prisma/**/*.test.ts',
      'e2e/{entra,faults,harness,stories}/**/*.test.ts',
    ],
    globalSetup: [path.join(root, 'e2e/harness/vitest-global.ts')],
    setupFiles: ['vitest-file', 'watch-entra'].map((name) => path.join(root, `e2e/harness/${name}.ts`)),
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
