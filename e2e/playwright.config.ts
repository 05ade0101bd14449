import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserPath } from './harness/browser'

/** The stories, against the built portal with everything real beside it. Each makes a customer of its own. */
export default defineConfig({
  testDir: import.meta.dirname,
  projects: process.env.PICTURES
    ? [{ name: 'pictures', testMatch: 'pictures/*.spec.ts' }]
    : [
        { name: 'stories', testMatch: 'stories/*.spec.ts', testIgnore: 'stories/scan.spec.ts' },
        { name: 'scan', testMatch: 'stories/scan.spec.ts', dependencies: ['stories'] },
      ],
  globalSetup: path.join(import.meta.dirname, 'stories/start.ts'),
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  outputDir: path.join(import.meta.dirname, '../.data/test-results'),
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: browserPath(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--no-first-run',
      ],
    },
    trace: 'off',
    viewport: { width: 1280, height: 900 },
  },
})
