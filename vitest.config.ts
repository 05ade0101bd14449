import config from './e2e/vitest.config.ts'

/** Only so that `npx vitest` and editors find the real one: they look nowhere but here. */
export default config
