import { createHash } from 'node:crypto'

/**
 * Next names each server action by a hash that is salted with this key, and draws a new key for each build: a page of one
 * build could press nothing at another. The key encrypts what actions close over, and ours close over nothing
 * (`e2e/artefact/build-env.test.ts`), so it may be the same for all builds, and known.
 */
export const actionKey = createHash('sha256').update('server actions of the Spencer portal').digest('base64')
