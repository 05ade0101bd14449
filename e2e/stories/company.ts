import type { Tenant } from './blueprint'
import type { Asked, BoxAt, GraphTool } from './box'
import { copiesOf, type RoleIn, type Shape, shapes } from './shapes'
import type { Somebody } from './team'

/** An answer, a delay or a cut for requests of this tenant; the box's README has all that a rule may say. */
type Rule = {
  match?: string
  method?: string
  host?: 'login' | 'graph'
  inBatch?: boolean
  skip?: number
  times?: number
  status?: number
  headers?: Record<string, string>
  body?: object
  refuse?: { number: number }
  delayMs?: number
}

/** A customer of one story: a tenant that no other story can name, and the few people in it who matter. */
export type Company<Role extends string = string> = {
  name: string
  domain: string
  tenantId: string
  people: { admin: Somebody } & Record<Role, Somebody>
  /** What really stands there, whatever its replicas show. */
  tenant(): Promise<Tenant>
  /** What Graph was asked there. */
  graphRequests(): Promise<Asked[]>
  /** As a tool that may build anything there asks Graph. */
  graph(): Promise<GraphTool>
  strike(rule: Rule): Promise<void>
  lag(milliseconds: number): Promise<void>
  /** Its administrators change these policies, by Graph's names and bodies. */
  decide(policies: Record<string, object>): Promise<void>
  /** What they turn in Entra's pages, by application id, and what keeps applications out; the box's README has all of it. */
  turn(change: object): Promise<void>
  /** They activate the roles that they are eligible for. */
  activate(person: Somebody): Promise<void>
}

export async function makeCompany<Name extends Shape>(
  box: BoxAt,
  shape: Name,
  word: string,
): Promise<Company<RoleIn<Name>>> {
  const { like, people } = shapes[shape]
  const [own, ...homes] = copiesOf(like, word)
  const { key, name, domain } = own
  const { tenants }: Added = await box.post('tenants', { tenants: [own, ...homes] })
  const { id: tenantId, people: all } = tenants.find((each) => each.key === key) ?? { id: '', people: [] }
  const cast = Object.entries<string>(people).map(([role, surname]) => {
    const person = all.find((each) => each.name.endsWith(` ${surname}`))
    return [role, { name: person?.name, address: person?.signInName }]
  })
  return {
    name,
    domain,
    tenantId,
    people: Object.fromEntries(cast),
    tenant: () => box.tenant(key),
    async graphRequests() {
      const all: Asked[] = await box.get('requests')
      return all.filter(({ host, tenant }) => host === 'graph' && tenant === tenantId)
    },
    graph: async () => (await box.graph(key)).send,
    strike: (rule) => box.post('faults', { ...rule, tenant: key }),
    turn: (change) => box.post('settings', { tenants: { [key]: change } }),
    lag: (lagMs) => box.post('settings', { tenant: key, lagMs }),
    decide: (policies) => box.post('settings', { tenants: { [key]: { policies } } }),
    activate: ({ address }) => box.post('settings', { activate: address }),
  }
}

type Added = { tenants: { id: string; key: string; people: { name: string; signInName: string }[] }[] }
