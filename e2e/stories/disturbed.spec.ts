import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Stack, startStack } from '@/e2e/harness/stack'
import { oursIn } from './blueprint'
import type { Company } from './company'
import { dump } from './dump'
import { expect, test as told } from './fixtures'
import { create, expectConnected, openAndSignIn, showSecret } from './people'
import { worldOf } from './world'

/** A stack of its own, because what happens here happens to everybody in it. */
const test = told.extend<object, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
    async ({}, use, { workerIndex }) => {
      const { folder } = JSON.parse(process.env.STORIES_WORLD ?? '{}')
      const stack = await startStack({ folder: path.join(folder, `disturbed-${workerIndex}`), isRecorded: true })
      await use(stack)
      writeFileSync(path.join(stack.folder, 'dump'), await dump(stack.database))
      await stack.stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  world: [
    async ({ stack }, use) => {
      await use(worldOf(stack, path.dirname(stack.folder)))
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ mode: 'serial' })

/** A request of the run is on its way, and Microsoft takes its time to answer. */
const slowly = { host: 'graph', method: 'PATCH', match: '/servicePrincipals', delayMs: 4000 } as const

for (const { what, shape, disturb } of [
  {
    what: 'a worker killed',
    shape: 'every role',
    disturb: async ({ worker, addWorker }: Stack) => {
      worker.child.kill('SIGKILL')
      addWorker()
    },
  },
  {
    what: 'the database restarted',
    shape: 'secrets of 180 days',
    disturb: ({ postgres }: Stack) => postgres.crash(),
  },
] as const) {
  test(`${what} in the middle of a run costs the person who watches nothing: one registration, one secret`, async ({
    company,
    signedIn,
    stack,
  }) => {
    const ours: Company = await company(shape)
    const { domain } = ours
    const { staff, admin } = await signedIn(ours)
    await ours.strike(slowly)
    await create(admin, domain)
    const waiting = async () => (await ours.graphRequests()).filter(({ path: to }) => /servicePrincipals/.test(to))
    await expect.poll(waiting, { intervals: [50] }).toHaveLength(1)
    await expect(admin.getByRole('heading', { name: `At work in ${domain}` })).toBeVisible()
    await disturb(stack)
    await expectConnected(admin)
    const made = oursIn(await ours.tenant(), 'production')
    expect(made).toHaveLength(1)
    expect(made[0]?.passwordCredentials).toHaveLength(1)
    await staff.reload()
    await expect(staff.getByRole('main')).toContainText('connected')
  })
}

test('while no mail can leave the secret is held, and staff copy its link themselves', async ({
  company,
  invited,
  aPerson,
  request,
  world,
  guard,
}) => {
  const ours = await company('plain')
  const { staff, link } = await invited(ours)
  await request.post(`${world.mailbox}/down`)
  const admin = await aPerson()
  await openAndSignIn(admin, link, ours.people.admin)
  await create(admin, ours.domain)
  await expectConnected(admin)
  await expect(admin.getByRole('main')).toContainText('ready to be sent')

  const handoff = staff.getByRole('region', { name: 'Handoff of the secret' })
  await expect(async () => {
    await staff.reload()
    expect(await handoff.getByText('The link was not mailed.').isVisible()).toBe(true)
  }).toPass()
  await handoff.getByRole('button', { name: 'Copy the link yourself' }).click()
  const copied = await handoff.getByLabel('Shown once, here and now').inputValue()
  guard('shown key', copied.split('#')[1] ?? '')
  await request.post(`${world.mailbox}/up`)
  await staff.goto(copied)
  guard('secret', (await showSecret(staff)).secret)
  await expect(staff.getByText('Application (client) ID', { exact: true })).toBeVisible()
})
