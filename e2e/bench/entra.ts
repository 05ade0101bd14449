import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BoxProcess, startBox, startToReady } from './entra-process'
import { comeIn, type Visitor } from './entra-visitor'

const starts = 5
const people = 20_000
const batches = 400

/** The Entra box: how soon it answers, what twenty thousand people weigh, what a batch of ten reads costs. */
export async function measure(): Promise<object> {
  const startMs = await medianStart()
  const plain = await batchCpu('contoso', [])
  const crowded = await inCrowd()
  return {
    bench: 'entra',
    start: against(startMs, 1000, 'ms'),
    memory: { people, ...against(crowded.rssMb, 300, 'MB') },
    batch: { reads: 10, batches, ...against(plain.cpuMs, 5, 'ms') },
    batchAmong20000: { reads: 10, batches, ...against(crowded.cpuMs, 5, 'ms') },
  }
}

function against(measured: number, allowed: number, unit: string) {
  const round = (value: number) => Math.round(value * 100) / 100
  return { measured: round(measured), allowed, unit, ratio: round(measured / allowed) }
}

async function medianStart(): Promise<number> {
  const all: number[] = []
  for (let turn = 0; turn < starts; turn++) all.push(await startToReady())
  return all.toSorted((one, other) => one - other)[Math.floor(starts / 2)] ?? 0
}

/** Everybody is read once, page by page, before memory is taken: nobody is there only on paper. */
async function inCrowd() {
  const folder = mkdtempSync(path.join(tmpdir(), 'entra-bench-'))
  const world = path.join(folder, 'world.json')
  writeFileSync(world, JSON.stringify({ tenants: [crowdedTenant] }))
  try {
    return await batchCpu(crowdedTenant.key, ['--world', world], readEverybody)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const crowdedTenant = {
  key: 'crowded',
  name: 'Crowded',
  domain: 'crowded.example',
  people: [{ givenName: 'Ada', surname: 'Maes', jobTitle: 'Chief Executive', department: 'Board' }],
  crowd: { count: people - 1, seed: 'bench' },
  groups: { 'All employees': ['*'] },
}

async function readEverybody({ get }: Visitor) {
  let seen = 0
  for (let next: string | null = '/users?$top=999'; next !== null; ) {
    const page = await get(next)
    seen += page.value.length
    next = page['@odata.nextLink']?.replace(/^.*\/v1\.0/, '') ?? null
  }
  if (seen !== people) throw new Error(`${seen} people instead of ${people}`)
}

async function batchCpu(key: string, flags: string[], first: (visitor: Visitor) => Promise<void> = async () => {}) {
  const box = await startBox(flags)
  try {
    const visitor = await comeIn(box.origin, key)
    await first(visitor)
    for (let turn = 0; turn < batches / 4; turn++) await visitor.tenReads()
    const cpuMs = await cpuOf(box, async () => {
      for (let turn = 0; turn < batches; turn++) await visitor.tenReads()
    })
    const { rssMb } = await box.usage()
    return { cpuMs: cpuMs / batches, rssMb }
  } finally {
    await box.stop()
  }
}

/** User and system time of the box's own process, whatever the machine does beside it. */
async function cpuOf(box: BoxProcess, work: () => Promise<void>): Promise<number> {
  const before = await box.usage()
  await work()
  return (await box.usage()).cpuMs - before.cpuMs
}
