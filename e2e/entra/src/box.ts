import { setTimeout as sleep } from 'node:timers/promises'
import type { AccessTokenClaims, BoxContext, Controls } from './context'
import { degraded } from './faults/degraded'
import { refusalOf } from './faults/refusal'
import { cannedAnswer, connectionReset, strikes, type Target } from './faults/strike'
import { graph } from './graph/graph'
import type { LoginContext } from './login/context'
import { createSigningKey } from './login/keys/signing-key'
import { login } from './login/login'
import { createSessionStore } from './login/session-store'
import { recordOf, targetOf, visitedTenants } from './surface/request-record'
import { surface } from './surface/surface'
import { acceptCertificate, installAutomation } from './world/applications/automation'
import { type Certificate, makeCertificate } from './world/applications/certificate'
import { addPortalCertificate, setPortalRedirectUris } from './world/applications/portal'
import { defaultWorld } from './world/default/default-world'
import type { FaultRule, World } from './world/model'
import { populate } from './world/people/crowd'

export type Box = Controls & {
  /** As the global `fetch`: tests hand it to a client, or call it themselves. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>
}

export type BoxOptions = {
  /** What a reset goes back to; the default world when absent. */
  world?: World
  /** Where to go on: a world kept from an earlier start. */
  state?: World
  loginOrigin?: string
  graphOrigin?: string
  portalRedirectUris?: string[]
  /** PEM of a certificate that both registrations of the portal accept beside their secret. */
  portalCertificate?: string
  now?: () => number
  onWrite?: () => void
}

/** Microsoft's login and Graph in one function: a request goes in, an answer comes out, the world has changed. */
export async function createBox(options: BoxOptions = {}): Promise<Box> {
  const initial = furnished(options.world ?? defaultWorld(), options)
  const world = furnished(options.state ?? initial, options)
  const key = await createSigningKey()
  const store = createSessionStore()
  const now = options.now ?? Date.now
  const wrote = () => options.onWrite?.()
  const origins = {
    login: (options.loginOrigin ?? 'https://login.microsoftonline.com').replace(/\/$/, ''),
    graph: (options.graphOrigin ?? 'https://graph.microsoft.com').replace(/\/$/, ''),
  }
  const shared: BoxContext = {
    world,
    now,
    origins,
    wrote,
    verifyAccessToken: async (token) =>
      graphClaims(await key.verify(store.opaqueTokens.get(token) ?? token, now()), origins.graph),
  }
  const context: LoginContext = { ...shared, key, store, refusal: null }
  let certificate: Promise<Certificate> | null = null
  const box: Box = {
    world,
    rules: [],
    requests: [],
    installTools: async () => {
      certificate ??= makeCertificate('Entra box automation', now())
      const made = await certificate
      for (const each of [initial, world]) {
        installAutomation(each)
        acceptCertificate(each, made.certificate)
      }
      return made
    },
    reset: () => {
      Object.assign(world, structuredClone(initial))
      Object.assign(context.store, createSessionStore())
      box.rules.length = 0
      box.requests.length = 0
      wrote()
    },
    fetch: (input, init) => {
      const request = new Request(input, init)
      // A client that gives up stops listening, not Microsoft: the work goes on.
      return Promise.race([answered(box, context, request), givenUp(request.signal)])
    },
  }
  return box
}

function furnished(from: World, { portalRedirectUris, portalCertificate }: BoxOptions): World {
  const world = structuredClone(from)
  if (portalRedirectUris) setPortalRedirectUris(world, portalRedirectUris)
  if (portalCertificate) addPortalCertificate(world, portalCertificate)
  return world
}

function graphClaims(claims: Record<string, unknown> | null, graphOrigin: string): AccessTokenClaims | null {
  const audiences = ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000', graphOrigin]
  return claims && audiences.includes(String(claims.aud).replace(/\/$/, '')) ? (claims as AccessTokenClaims) : null
}

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

async function answered(box: Box, context: LoginContext, request: Request): Promise<Response> {
  if (/^\/(_box(\/|$)|favicon\.ico$|$)/.test(new URL(request.url).pathname)) return surface(box, context, request)
  const target = targetOf(box.world, request)
  for (const each of visitedTenants(box.world, target)) populate(each)
  const record = recordOf(target, context.now())
  box.requests.push(record)
  const started = performance.now()
  try {
    const response = await struck(box, context, request, target)
    record.status = response.status
    return response
  } finally {
    record.ms = Math.round(performance.now() - started)
  }
}

async function struck(box: Box, context: LoginContext, request: Request, target: Target): Promise<Response> {
  const rule = strikes(box.rules, target)
  await delay(box.world.settings.latencyMs + (target.tenant?.settings.latencyMs ?? 0) + (rule?.delayMs ?? 0))
  if (rule?.cut === 'before') throw connectionReset()
  const response = dated(
    (rule && cannedAnswer(rule)) ?? (await worked(box, context, request, target, rule)),
    context.now(),
  )
  if (rule?.cut === 'after') throw connectionReset()
  return rule ? degraded(response, rule) : response
}

/** Every answer of Microsoft's tells the time of its own clock. */
function dated(response: Response, now: number): Response {
  if (!response.headers.has('date')) response.headers.set('date', new Date(now).toUTCString())
  return response
}

function worked(
  box: Box,
  context: LoginContext,
  request: Request,
  target: Target,
  rule: FaultRule | null,
): Promise<Response> {
  if (target.host === 'login') return login({ ...context, refusal: rule && refusalOf(rule) }, request)
  return graph(context, request, async (step) => {
    const rule = strikes(box.rules, { ...target, ...step, inBatch: true })
    await delay(rule?.delayMs ?? 0)
    return rule && cannedAnswer(rule)
  })
}

async function delay(ms: number) {
  if (ms > 0) await sleep(ms)
}
