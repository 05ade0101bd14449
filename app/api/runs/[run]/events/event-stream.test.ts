import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { eventStream } from './event-stream'
import { openStream } from './open-streams'

async function* numbers(signal: AbortSignal): AsyncGenerator<number> {
  yield 1
  yield 2
  if (!signal.aborted) await once(signal, 'abort')
}

// biome-ignore lint/correctness/useYield: what is read fails before there is anything to say.
async function* failing(): AsyncGenerator<number> {
  throw new Error('The database went away')
}

function open(who: string, milliseconds: number, from: (signal: AbortSignal) => AsyncGenerator<number> = numbers) {
  const ending = new AbortController()
  return openStream(who, ending.signal) && eventStream(from(ending.signal), ending, milliseconds)
}

/** As many as one person may have, so that one that is not given back is missed. */
function all(who: string, milliseconds: number, from?: typeof numbers) {
  const streams = Array.from({ length: 12 }, () => open(who, milliseconds, from)).filter((stream) => stream !== false)
  expect(streams).toHaveLength(12)
  expect(open(who, milliseconds)).toBe(false)
  return streams
}

async function collectGarbage() {
  await turn()
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

test('a stream says each number once and ends with its time, and others may be opened', async () => {
  const who = randomUUID()
  const said = all(who, 50).map((stream) => new Response(stream).text())
  await collectGarbage()
  expect(new Set(await Promise.all(said))).toEqual(new Set(['id: 1\ndata: 1\n\nid: 2\ndata: 2\n\n']))
  await Promise.all(all(who, 60_000).map((stream) => stream.cancel()))
})

test('when its reader goes, another may be opened at once', async () => {
  const who = randomUUID()
  await Promise.all(all(who, 60_000).map((stream) => stream.cancel()))
  await Promise.all(all(who, 60_000).map((stream) => stream.cancel()))
})

test('when reading fails, another may be opened at once', async () => {
  const who = randomUUID()
  const said = all(who, 60_000, failing).map((stream) => new Response(stream).text())
  for (const text of said) await expect(text).rejects.toThrow('The database went away')
  await Promise.all(all(who, 60_000).map((stream) => stream.cancel()))
})
