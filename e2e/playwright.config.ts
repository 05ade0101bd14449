import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserPath } from './harness/browser'

/**
 * The stories, against the built portal with everything real beside it. Each has a customer and people of its own. Time limits
 * are only there so that what never comes is said at last: none is near what a story takes on a busy machine.
 */
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
  timeout: 600_000,
  expect: { timeout: 120_000 },
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
    actionTimeout: 180_000,
    navigationTimeout: 180_000,
    trace: 'off',
    viewport: { width: 1280, height: 900 },
  },
})
