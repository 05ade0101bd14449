import { defineConfig } from '@playwright/test'
import stories from '../playwright.config'

const { projects: _, globalSetup: __, ...shared } = stories

/** As the stories are told, but for what they stand on: two builds, and whoever serves them. */
export default defineConfig({
  ...shared,
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 1_800_000,
})
