import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watch } from '../entra/conformance/watch'
import { startStack } from '../harness/stack'

/**
 * One stack for all stories, thrown away afterwards. What the stories need of it travels in the environment. The box runs
 * in this process, so what it answered beyond Graph's types is said here, at the end.
 */
export default async function start() {
  const failAtFaults = watch(() => 'e2e/stories')
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-stories-'))
  const stack = await startStack({ folder, isScratch: true })
  Object.assign(process.env, stack.env, {
    LOG_LEVEL: 'silent',
    STORIES_MAIL: stack.mailbox.origin,
    STORIES_FOLDER: folder,
  })
  return async () => {
    await stack.stop()
    failAtFaults()
  }
}
