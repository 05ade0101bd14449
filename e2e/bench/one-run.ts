import { setTimeout as sleep } from 'node:timers/promises'
import { connectionReset } from '@/e2e/entra/faults/strike'
import type { Entra } from '@/e2e/entra/start-entra'
import { aCustomer, consent, never, press, runOf } from '@/e2e/fixtures/runs'
import { db } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { work } from '@/lib/provisioning/run/run'

export type Measured = {
  /** From the claim to the answer that brought the secret; requests and commits up to there. */
  wallMs: number
  requests: number
  commits: number
  /** To the end of the run: verified, proven, handed over, our access given back. */
  wholeMs: number
  requestsInAll: number
  commitsInAll: number
  faults: number
}

/** One onboarding of a new tenant, measured from where a worker takes it. */
export async function fromPress(entra: Entra, how: { latencyMs: number; faultShare: number; seed: number }) {
  const contoso = Object.values(entra.box.world.tenants).find(({ key }) => key === 'contoso')
  const admin = Object.values(contoso?.people ?? {}).find((one) =>
    one.roles.includes(roleTemplates.globalAdministrator),
  )
  if (!contoso || !admin) throw new Error('This world has no Contoso')
  const signed = await aCustomer(contoso, admin)
  const run = await press(signed)
  await consent(signed, run)
  const watch = watchRequests(how)
  const commits = watchCommits()
  entra.box.world.settings.latencyMs = how.latencyMs
  const began = performance.now()
  await work(run.runId, never)
  const wholeMs = performance.now() - began
  entra.box.world.settings.latencyMs = 0
  watch.stop()
  const atSecret = watch.secretAt
  const all = commits.stop()
  const { state } = await runOf(run.runId)
  if (state !== 'done' || !atSecret) throw new Error(`The run is ${state}`)
  return {
    wallMs: atSecret.at - began,
    requests: atSecret.requests,
    commits: 1 + all.filter((at) => at <= atSecret.at).length, // the claim is a statement of its own
    wholeMs,
    requestsInAll: watch.requests,
    commitsInAll: 1 + all.length,
    faults: watch.faults,
  } satisfies Measured
}

/** Passing troubles on Graph, a third of each kind, none with a Retry-After; the way there and back takes its time. */
function watchRequests({ faultShare, seed, latencyMs }: { faultShare: number; seed: number; latencyMs: number }) {
  const dice = diceOf(seed)
  const native = globalThis.fetch
  const watch = { requests: 0, faults: 0, secretAt: null as { at: number; requests: number } | null, stop }
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!new URL(request.url).pathname.startsWith('/v1.0/')) return native(request)
    watch.requests += 1
    const isSecret = request.body ? (await request.clone().text()).includes('addPassword') : false
    const answer = dice() < faultShare ? await fault() : await native(request)
    const text = await answer.clone().text()
    if (isSecret && text.includes('secretText')) watch.secretAt = { at: performance.now(), requests: watch.requests }
    return answer
  }
  return watch

  async function fault(): Promise<Response> {
    watch.faults += 1
    const which = Math.floor(dice() * 3)
    if (which === 0) throw connectionReset()
    await sleep(latencyMs)
    return Response.json({ error: { code: 'Passing', message: '' } }, { status: which === 1 ? 503 : 429 })
  }

  function stop(): void {
    globalThis.fetch = native
  }
}

function watchCommits() {
  const client = db()
  const moments: number[] = []
  const run = client.$transaction
  const counted = async (...args: unknown[]) => {
    const result = await Reflect.apply(run, client, args)
    moments.push(performance.now())
    return result
  }
  Object.defineProperty(client, '$transaction', { value: counted, configurable: true })
  return {
    stop: () => {
      Object.defineProperty(client, '$transaction', { value: run, configurable: true })
      return moments
    },
  }
}

/** The same throws for the same seed (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed + 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
