import { db } from '@/e2e/fixtures/database'
import type { Claim } from './row'
import { portalIn, portalMayWrite } from './tenant'

/** The portal's own consent, as pages, receipts and mails speak of it. */
export const isGone: Claim = (scene) => !portalMayWrite(scene)

export const isNotGone: Claim = (scene) => portalMayWrite(scene)

/** Said while a run works, or waits for somebody: it has not given back what it was given. */
export const isHeld: Claim = async (scene) => {
  if (portalMayWrite(scene)) return true
  const { run } = scene
  return run.withdrawal === null && (await isOpen(run.id))
}

const isOpen = async (runId: string) =>
  (await db().run.count({ where: { id: runId, state: { notIn: ['done', 'stopped'] } } })) > 0

export const othersWork: Claim = async ({ run, connection: { tenantId } }) => {
  const state = { notIn: ['done' as const, 'stopped' as const] }
  return (await db().run.count({ where: { id: { not: run.id }, state, connection: { tenantId } } })) > 0
}

export const portalIsListed: Claim = ({ tenant }) => portalIn(tenant) !== undefined
