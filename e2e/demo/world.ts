import { accessSync, constants, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addCrowd } from '@/e2e/fixtures/crowd/add-crowd'
import { untilFree } from '@/e2e/harness/free-port'
import { Refusal } from '@/e2e/harness/refusal'
import { requireRoom } from '@/e2e/harness/room'
import { type Stack, startStack } from '@/e2e/harness/stack'
import { askedToStop, npm } from './asked-to-stop'
import { customersAsked } from './customers-asked'
import { holdFolder } from './hold-folder'
import { beginAnew, isSeeded, makeOwnFolder, noteSeeded } from './own-folder'
import { openInvitations, seed } from './seed'
import { sentenceFor } from './sentence-for'
import { factsOf, table } from './show'

type Kind = {
  command: 'npm run demo' | 'npm run dev'
  /** Where it keeps everything, unless `DATA_DIR` says otherwise. */
  folder: string
  isReloading: boolean
}

const root = path.join(import.meta.dirname, '..', '..')

/**
 * Everything on this machine, seeded, until somebody wants it to end. Whenever that is, nothing of it runs afterwards, and
 * the next start goes on from here, or begins anew by itself if this one did not come to its end.
 */
export async function keepWorld(kind: Kind): Promise<never> {
  const stop = askedToStop()
  const ends: (() => unknown)[] = []
  let code = 0
  try {
    await open(kind, stop, ends)
    await aborted(stop)
  } catch (error) {
    if (!stop.aborted) {
      console.error(sentenceFor(error) ?? error)
      code = 1
    }
  }
  // What was under way when its database ended has nothing more to say.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => {})
  for (const end of ends.toReversed()) await end()
  process.exit(code)
}

async function open({ command, isReloading, ...kind }: Kind, stop: AbortSignal, ends: (() => unknown)[]) {
  const folder = path.resolve(root, process.env.DATA_DIR || kind.folder)
  const port = Number(process.env.PORT || 3000)
  const customers = customersAsked(process.argv)
  makeOwnFolder(folder, folder === path.join(root, kind.folder))
  accessSync(folder, constants.W_OK)
  const us = { command, pid: process.pid, under: npm, portal: `http://127.0.0.1:${port}` }
  const held = await holdFolder(folder, us, stop)
  ends.push(held.release)
  stop.addEventListener('abort', held.leaving)
  await untilFree(port, command)

  const goesOn = isSeeded(folder) && !process.argv.includes('--fresh')
  if (goesOn && customers > 0)
    throw new Refusal('The world of the last start is still there: add --fresh to begin anew with so many customers.')
  if (!goesOn && beginAnew(folder)) console.log('Beginning anew…')
  requireRoom(folder, goesOn ? 50 : 200, command)
  ends.push(() => rmSync(path.join(folder, 'demo.json'), { force: true }))

  const stack = await startStack({ folder, port, isReloading, stop })
  ends.push(stack.stop, closeConnections)
  Object.assign(process.env, stack.env, { LOG_LEVEL: 'silent' })
  await Promise.race([aborted(stop), prepare(stack, { isSeeded: goesOn, customers })])
}

async function prepare(stack: Stack, { isSeeded, customers }: { isSeeded: boolean; customers: number }): Promise<void> {
  if (!isSeeded) {
    console.log('Inviting a few customers and connecting some of them…')
    await seed(stack)
    await addCrowd(stack.database, customers)
    noteSeeded(stack.folder)
  }
  const facts = factsOf(stack, await openInvitations(stack))
  const file = path.join(stack.folder, 'demo.json')
  writeFileSync(file, JSON.stringify(facts, null, 2), { mode: 0o600 })
  console.log(table(facts, file))
}

async function closeConnections(): Promise<void> {
  const { closeQueue } = await import('@/lib/queue/queue')
  const { closeDb } = await import('@/lib/db')
  await Promise.all([closeQueue(), closeDb()])
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
