import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watch } from 'entra-box'
import { startStack } from '@/e2e/harness/stack'
import { worldOf } from './world'

/**
 * One stack for all stories, thrown away afterwards. What the stories need of it travels in the environment. The box runs
 * in this process, so what it answered beyond Graph's types is said here, at the end.
 */
export default async function start() {
  const failAtFaults = watch(() => 'e2e/stories')
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-stories-'))
  chmodSync(folder, 0o755) // whoever PostgreSQL runs as must be able to pass, or its files would not be scanned
  const stack = await startStack({ folder: path.join(folder, 'main'), isScratch: true, isRecorded: true })
  process.env.STORIES_WORLD = JSON.stringify(worldOf(stack, folder))
  return async () => {
    await stack.stop()
    rmSync(folder, { recursive: true, force: true })
    await failAtFaults()
  }
}
