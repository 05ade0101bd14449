import { defineConfig } from '@playwright/test'
import stories from '../playwright.config'

const { launchOptions } = stories.use ?? {}

/** One onboarding, told as the stories are, in what `main.ts` has started. Of unknown certificates the one of its proxy is let by. */
export default defineConfig({
  ...stories,
  testDir: import.meta.dirname,
  projects: [{ name: 'production' }],
  globalSetup: undefined,
  use: {
    ...stories.use,
    launchOptions: {
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), `--ignore-certificate-errors-spki-list=${process.env.PROXY_KEY}`],
    },
  },
})
