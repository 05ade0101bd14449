import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@/e2e/harness/stack'
import { closeDb } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { type Actor, actors } from './actors'
import { type Came, surpriseIn } from './compare'
import { changedBetween, openDatabase } from './database'
import type { Expected } from './expected'
import { send } from './send'
import { table } from './table/table'
import { whatCame } from './what-came'
import { whatExists } from './what-exists'
import { cookieOf } from './world/cookies'
import { stopForAll } from './world/stop'
import { setClocks, silenced } from './world/time'
import { makeWorld } from './world/world'

export type Cell = { actor: Actor; expected: Expected; came: Came; surprise: string | null }

export type Authority = Awaited<ReturnType<typeof openAuthority>>

/**
 * The built portal with everything around it but a worker: what a request changed is put back before the next one, so those who
 * may are sent for real as well. A row whose press changed nothing for anybody would prove nothing of those it refuses.
 */
export async function openAuthority() {
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-authority-'))
  const stack = await startStack({ folder, isScratch: true })
  Object.assign(process.env, stack.env, { LOG_LEVEL: 'silent' })
  const { entra, portal } = stack
  const database = await openDatabase(stack.database)
  const { world, browsers } = await makeWorld(entra, database)
  await stack.worker.stop()
  await setClocks(database, browsers)
  await database.keep()
  const { actions, addresses } = whatExists()

  async function cell(name: string, actor: Actor): Promise<Cell> {
    const { sent, rule } = rowOf(name)(world)
    const expected = rule(actor)
    await setClocks(database, browsers)
    await stopForAll(database, actor)
    const [before, end, asked] = [await database.look(), await database.auditEnd(), entra.box.requests.length]
    const speaks = silenced(entra, actor)
    const origin = actor === 'wrong origin' ? 'https://evil.example' : portal
    const action = actions.find((each) => each.name === name)
    const answer = await send(sent, { portal, cookie: cookieOf(browsers, actor), origin }, action)
    speaks()
    const changed = changedBetween(before, await database.look())
    const came: Came = {
      what: whatCame(answer, portal),
      changed,
      refusals: await database.refusalsSince(end),
      asked: entra.box.requests.slice(asked).filter(({ path }) => !/\$batch|\/token$/.test(path)).length,
    }
    await database.restore(actor === 'stopped' ? [...changed, '"Stop"'] : changed)
    return { actor, expected, came, surprise: surpriseIn(expected, came) }
  }

  return {
    portal,
    /** Everything that answers, by the names of the table's rows. */
    exists: [...addresses, ...actions.map(({ name }) => name)],
    /** One row: in every cell what was asked for and what came. */
    async row(name: string): Promise<Cell[]> {
      const cells: Cell[] = []
      for (const actor of actors) if (actor !== 'wrong origin' || isPost(name)) cells.push(await cell(name, actor))
      return cells
    },
    async close(): Promise<void> {
      await database.close()
      await closeQueue()
      await closeDb()
      await stack.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  /** Only what is posted can be posted from elsewhere; what programs post has no cookie to be misused. */
  function isPost(name: string): boolean {
    return !('get' in rowOf(name)(world).sent) && name !== '/api/proof'
  }
}

function rowOf(name: string) {
  const row = table[name]
  if (!row) throw new Error(`${name} has no row`)
  return row
}
