import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '../harness/stack'

/** One stack for all stories, thrown away afterwards. What the stories need of it travels in the environment. */
export default async function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-stories-'))
  const stack = await startStack({ folder, isScratch: true })
  Object.assign(process.env, stack.env, {
    LOG_LEVEL: 'silent',
    STORIES_MAIL: stack.mailbox.origin,
    STORIES_FOLDER: folder,
  })
  return stack.stop
}
