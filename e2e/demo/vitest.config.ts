import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.join(import.meta.dirname, '..', '..')

/** What starts the whole demo, `npm run dev`, the image or a proxy, as a person does. One at a time: they are about seconds. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') } },
  test: {
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'demo', include: ['e2e/demo/*.test.ts'] } },
      { extends: true, test: { name: 'every second', include: ['e2e/demo/long/*.test.ts'] } },
      { extends: true, test: { name: 'dev', include: ['e2e/dev/*.test.ts'] } },
      { extends: true, test: { name: 'image', include: ['e2e/artefact/image/*.test.ts'] } },
      { extends: true, test: { name: 'proxy', include: ['e2e/proxy/*.test.ts'] } },
    ],
  },
})
