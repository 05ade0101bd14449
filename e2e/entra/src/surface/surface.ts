import type { Controls } from '../context'
import { rulesOf } from '../faults/rule'
import { BadInput } from '../input'
import type { LoginContext } from '../login/context'
import type { Tenant } from '../world/model'
import { dashboard } from './dashboard/dashboard'
import { named } from './named-tenant'
import { changeSettings } from './settings'
import { addTenants } from './tenants'
import { worldView } from './world-view'

/** `/_box`: what tools and tests ask the box itself. None of it exists at Microsoft. */
export async function surface(box: Controls, context: LoginContext, request: Request): Promise<Response> {
  try {
    return await answer(box, context, request)
  } catch (failure) {
    if (!(failure instanceof BadInput)) throw failure
    return Response.json({ error: failure.message }, { status: 400 })
  }
}

async function answer(box: Controls, context: LoginContext, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  switch (`${request.method} ${pathname}`) {
    case 'GET /':
      return new Response(null, { status: 302, headers: { location: '/_box' } })
    case 'GET /_box':
    case 'GET /_box/':
      return dashboard(box, context, searchParams)
    case 'GET /_box/world':
      return Response.json(worldView(box.world, await box.installTools(), wanted(box, searchParams)))
    case 'GET /_box/requests':
      return Response.json(box.requests)
    case 'DELETE /_box/requests':
      box.requests.length = 0
      return done()
    case 'GET /_box/faults':
      return Response.json(box.rules)
    case 'POST /_box/faults':
      return addRules(box, await json(request))
    case 'DELETE /_box/faults':
      box.rules.length = 0
      return done()
    case 'POST /_box/settings':
      return settings(box, context, await json(request))
    case 'POST /_box/tenants':
      return tenants(box, context, await json(request))
    case 'POST /_box/reset':
      box.reset()
      return done()
    default:
      return Response.json({ error: `The box has no ${request.method} ${pathname}.` }, { status: 404 })
  }
}

function done(): Response {
  return new Response(null, { status: 204 })
}

async function json(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    throw new BadInput('The body is not JSON.')
  }
}

function addRules(box: Controls, posted: unknown): Response {
  const rules = rulesOf(posted)
  for (const { tenant } of rules) if (tenant !== null) named(box.world, tenant)
  box.rules.push(...rules)
  return Response.json(rules, { status: 201 })
}

function wanted({ world }: Controls, asked: URLSearchParams): Tenant[] {
  const name = asked.get('tenant')
  return name === null ? Object.values(world.tenants) : [named(world, name)]
}

function tenants(box: Controls, context: LoginContext, posted: unknown): Response {
  const added = addTenants(box.world, posted)
  context.wrote()
  return Response.json(added, { status: 201 })
}

function settings(box: Controls, context: LoginContext, posted: unknown): Response {
  changeSettings(box.world, posted, context.now())
  context.wrote()
  const tenants = Object.values(box.world.tenants).map((tenant) => [tenant.key, tenant.settings])
  return Response.json({ latencyMs: box.world.settings.latencyMs, tenants: Object.fromEntries(tenants) })
}
