import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { clusterFolder, removeCluster } from '@/e2e/harness/postgres/postgres-user'
import { Refusal } from '@/e2e/harness/refusal'

/** Says that the folder was made for the demo, and so that what the demo makes in it may be removed again. */
const mark = 'made-by-the-demo'

const words = `This folder was made by npm run demo or npm run dev. With --fresh they remove what they made; files of yours stay.\n`

const cluster = 'postgres'

/** What is there when a start came to its end. */
const whole = ['seeded', 'entra.json', 'sealing.key']

const passing = ['demo.json', 'entra.json.new', 'portal.log', 'postgres.log', 'postgres.password', 'worker.log']

/**
 * @param isOwn when nobody chose it: the checkout's own folder for this, whatever else is in there.
 * @throws Refusal when it is somebody's.
 */
export function makeOwnFolder(folder: string, isOwn: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Refusal(`${folder} is a file. Choose a folder that is empty or not there yet with DATA_DIR.`)
  }
  mkdirSync(folder, { recursive: true })
  if (existsSync(path.join(folder, mark))) return
  if (!isOwn && readdirSync(folder).length > 0) {
    throw new Refusal(
      `${folder} holds files that the demo did not make, so nothing in it is touched. Choose a folder that is empty or not there yet with DATA_DIR.`,
    )
  }
  writeFileSync(path.join(folder, mark), words)
}

/** Whether an earlier start came to its end here, so that this one goes on from it. */
export function isSeeded(folder: string): boolean {
  const database = path.join(clusterFolder(path.join(folder, cluster)), 'PG_VERSION')
  return existsSync(database) && whole.every((name) => existsSync(path.join(folder, name)))
}

export function noteSeeded(folder: string): void {
  writeFileSync(path.join(folder, 'seeded'), new Date().toISOString())
}

/** Removes what was made here, and nothing else. Returns whether there was anything. */
export function beginAnew(folder: string): boolean {
  const made = [...whole, ...passing].filter((name) => existsSync(path.join(folder, name)))
  for (const name of made) rmSync(path.join(folder, name))
  removeCluster(path.join(folder, cluster))
  return made.length > 0
}
