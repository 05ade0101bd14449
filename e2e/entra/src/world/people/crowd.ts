import { draw, pick } from '../draw'
import type { Crowd, Tenant } from '../model'
import { addGroup } from '../tenant/add-group'
import { departments, regions } from './crowd-names'
import { addPerson } from './people'
import { type Employer, mailName, person, type Sketch } from './person'

/**
 * Makes the people whom a tenant only counted until now. Late, because twenty thousand people that nobody asks for
 * should cost nothing; from a seed, because they must be the same people in every run.
 */
export function populate(tenant: Tenant) {
  const { crowd } = tenant
  if (!crowd) return
  tenant.crowd = null
  const employer = employerIn(tenant)
  const names = new Map<string, number>(Object.values(tenant.people).map(({ user }) => [user.mailNickname ?? '', 1]))
  const heads = new Map<string, string>()
  const staff = new Map<string, string[]>()
  const chief = Object.keys(tenant.people)[0]
  for (let index = 0; index < crowd.count; index++) {
    const sketch = employee(crowd, index)
    const made = person(employer, { ...sketch, alias: unused(names, mailName(sketch)) })
    const id = made.user.id ?? ''
    const manager = heads.get(sketch.department) ?? chief
    addPerson(tenant, manager ? { ...made, manager } : made)
    if (!heads.has(sketch.department)) heads.set(sketch.department, id)
    const colleagues = staff.get(sketch.department)
    if (colleagues) colleagues.push(id)
    else staff.set(sketch.department, [id])
    for (const group of crowd.groups) tenant.members[group]?.push(id)
  }
  for (const [department, ids] of staff) addGroup(tenant, `${department} department`, ids)
}

/** One employee of the crowd, always the same for a seed. The first of each department is its head. */
function employee({ seed }: Crowd, index: number): Sketch & { department: string } {
  const region = pick(regions, seed, index, 'region')
  const [department, head, ...titles] = departments[index] ?? pick(departments, seed, index, 'department')
  const [city, postalCode] = pick(region.places, seed, index, 'place')
  const year = 2004 + Math.floor(draw(seed, index, 'year') * 19)
  const month = 1 + Math.floor(draw(seed, index, 'month') * 12)
  return {
    givenName: pick(region.givenNames, seed, index, 'given name'),
    surname: pick(region.surnames, seed, index, 'surname'),
    jobTitle: index < departments.length ? head : pick([titles[0] ?? head, ...titles], seed, index, 'title'),
    department,
    officeLocation: city,
    city,
    postalCode,
    streetAddress: `${pick(region.streets, seed, index, 'street')} ${1 + Math.floor(draw(seed, index, 'door') * 180)}`,
    language: region.language,
    country: region.country,
    hiredOn: `${year}-${String(month).padStart(2, '0')}-01`,
    isContractor: draw(seed, index, 'contractor') < 0.08,
    isDisabled: index >= departments.length && draw(seed, index, 'disabled') < 0.03,
  }
}

function employerIn({ key, organization }: Tenant): Employer {
  const domain = organization.verifiedDomains?.find(({ isDefault }) => isDefault)?.name ?? ''
  return { key, companyName: organization.displayName ?? key, domain, country: organization.country ?? 'Belgium' }
}

/** `an.peeters`, then `an.peeters2`: an address belongs to one person. */
function unused(names: Map<string, number>, name: string): string {
  const before = names.get(name) ?? 0
  names.set(name, before + 1)
  return before === 0 ? name : `${name}${before + 1}`
}
