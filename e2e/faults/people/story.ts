import { roleTemplates } from '@/lib/identity/roles'

/** `store`: Spencer collects the secret and says that it is stored; `tidy`: the second press of a renewal. */
export type Act = 'connect' | 'renew' | 'store' | 'tidy' | 'repair' | 'undo' | 'connect again'

/** What people do while the faults strike. The tenants are those of the box's world, each with its own peculiarity. */
export type Story = {
  name: string
  tenant: string
  /** The role of whoever begins. */
  by: string
  acts: Act[]
  consent: 'portal' | 'microsoft'
  /** How a colleague with more authority comes, where one is needed. */
  colleague: 'same invitation' | 'grant link'
  /** Two people, or two presses of one, at the same moment. */
  atOnce: 'one' | 'two admins' | 'second admin late' | 'double press' | 'two workers'
  /** The tenant's policy allows no client secret: its runs end with a question. */
  isForbidden: boolean
}

const plain: Omit<Story, 'name'> = {
  tenant: 'contoso',
  by: roleTemplates.globalAdministrator,
  acts: ['connect'],
  consent: 'portal',
  colleague: 'same invitation',
  atOnce: 'one',
  isForbidden: false,
}

const byApplicationAdministrator = { by: roleTemplates.applicationAdministrator }

export const oneAdministrator: Story = { ...plain, name: 'one administrator' }

export const stories: Story[] = [
  oneAdministrator,
  { ...plain, name: 'renewed after', acts: ['connect', 'renew'] },
  { ...plain, name: 'renewed, stored and tidied', acts: ['connect', 'store', 'renew', 'store', 'tidy'] },
  { ...plain, name: 'repaired after', acts: ['connect', 'repair'] },
  { ...plain, name: 'undone after', acts: ['connect', 'undo'] },
  { ...plain, name: 'undone and connected again', acts: ['connect', 'undo', 'connect again'] },
  { ...plain, name: 'two administrators at once', atOnce: 'two admins' },
  { ...plain, name: 'a second administrator agrees while the run works', atOnce: 'second admin late' },
  { ...plain, name: 'pressed twice', atOnce: 'double press' },
  { ...plain, name: 'two workers at once', atOnce: 'two workers', acts: ['connect', 'renew'] },
  { ...plain, ...byApplicationAdministrator, name: 'a colleague grants' },
  { ...plain, ...byApplicationAdministrator, name: 'a colleague grants by link', colleague: 'grant link' },
  { ...plain, name: 'granted on Microsoft’s own page', consent: 'microsoft' },
  { ...plain, name: 'a hand-made registration adopted', tenant: 'litware' },
  { ...plain, name: 'adopted and undone', tenant: 'litware', acts: ['connect', 'undo'] },
  { ...plain, name: 'lifetimes capped', tenant: 'adventure-works', acts: ['connect', 'renew'] },
  { ...plain, name: 'secrets forbidden', tenant: 'tailspin', isForbidden: true },
]
