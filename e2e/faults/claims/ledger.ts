import { truths } from 'entra-box'
import { changeInWords } from '@/app/connect/[connection]/change-in-words'
import { translator } from '@/lib/i18n/translator'
import { passwordsIn } from './credentials'
import { isSent } from './is-sent'
import type { Claim, Said } from './row'
import type { Scene } from './scene'
import { applicationIn, applicationsIn, hasRole, hasScopes, principalIn } from './tenant'

type Line = Scene['run']['ledger'][number]

/** What a line of the receipt says was done is so, unless the same run did the opposite after it. */
export const happened: Claim = (scene, said) => {
  const line = lineOf(scene, said)
  return isTakenBack(line, scene) || isSo(line, scene)
}

/** What was refused, or looked up and not found, is not so, unless another line or run may have done it, or somebody had before. */
export const happenedNot: Claim = (scene, said) => {
  const line = lineOf(scene, said)
  const { ledger } = scene.run
  const others = [...ledger, ...scene.besides].filter(
    (one) => one !== line && one.change === line.change && mayHaveDone(one),
  )
  return others.length > 0 || stoodBefore(line) || !isSo(line, scene)
}

/** Nothing that this run asked for is so, unless it was so before. */
export const isUntouched: Claim = (scene) => !scene.run.ledger.some((line) => isSo(line, scene) && !stoodBefore(line))

/** Also after a fault of Microsoft's own. */
const mayHaveDone = ({ outcome, status }: Pick<Line, 'outcome' | 'status'>) =>
  outcome !== 'refused' || status === 404 || (status ?? 0) >= 500

/** A line has no number on the page: it is the one of its words that comes next. */
function lineOf(scene: Scene, { before }: Said): Line {
  const words = before.findLast(({ key }) => key.startsWith('changes.'))?.text
  const nth = before.filter(({ text }) => text === words).length - 1
  const t = translator('en')
  const shown = scene.run.ledger.filter(({ status }) => status !== 424)
  const isUndo = scene.run.intent === 'undo'
  const line = shown.filter(({ change }) => changeInWords(change, t, isUndo) === words)[nth]
  if (!line) throw new Error(`No line of the ledger says ${words}`)
  return line
}

const opposites: Record<string, string> = {
  'create application': 'remove application',
  'add secret': 'remove secret',
  'assign role': 'unassign role',
  'grant scopes': 'withdraw scopes',
}

const kindOf = ({ change }: Line) => change.split(' ').slice(0, 2).join(' ')
const restOf = ({ change }: Line) => change.split(' ').slice(2).join(' ')

function isTakenBack(line: Line, { run }: Scene): boolean {
  const opposite = opposites[kindOf(line)]
  return run.ledger.some((one) => kindOf(one) === opposite && mayHaveDone(one))
}

const stoodBefore = ({ before }: Line) => before !== null

function isSo(line: Line, scene: Scene): boolean {
  const what = restOf(line)
  switch (kindOf(line)) {
    case 'create application':
      return applicationsIn(scene).length > 0
    case 'restore application':
      return applicationIn(scene) !== null
    case 'remove application':
      return applicationsIn(scene).length === 0
    case 'update application':
      return isSent(line.after, applicationIn(scene)?.entity ?? null)
    case 'create service':
      return principalIn(scene) !== null
    case 'assign role':
      return hasRole(scene, what)
    case 'unassign role':
      return !hasRole(scene, what)
    case 'grant scopes':
      return hasScopes(scene)
    case 'withdraw scopes':
      return !hasScopes(scene)
    case 'add secret':
      return passwordsIn(scene).some(({ displayName }) => displayName === nameOf(line))
    case 'remove secret':
      return !truths(scene.tenant.applications).some(({ entity }) =>
        entity.passwordCredentials?.some(({ keyId }) => keyId === keyOf(line)),
      )
    default:
      return false
  }
}

type Asked = { passwordCredential?: { displayName?: string }; keyId?: string } | null

const nameOf = ({ after }: Line) => (after as Asked)?.passwordCredential?.displayName
const keyOf = ({ after }: Line) => (after as Asked)?.keyId
