import type { Application } from '@microsoft/microsoft-graph-types'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { ObservedServicePrincipal } from '@/lib/graph/observation'
import { type CredentialOn, credentialsOn } from './credentials-on'
import type { Forecast } from './forecast'

/** One thing that an undo takes away or leaves, by its name in Entra; `endsAt` for secrets and certificates. */
export type Piece = { what: PieceKind; name: string | null; endsAt: Date | null; isOurs: boolean }

type PieceKind =
  | 'application'
  | 'service_principal'
  | 'permission'
  | 'scopes'
  | 'secret'
  | 'certificate'
  | 'address'
  | 'tags'
  | 'claims'
  | 'access'
  | 'audience'
  | 'unique_name'

export type Undoing = { goes: Piece[]; stays: Piece[] }

/** What goes and what stays, of the same plan that the run makes. Nothing goes where no registration was seen any more. */
export function undoingOf(forecast: Forecast): Undoing {
  const { observation, changes } = forecast
  const { application, servicePrincipal } = observation
  if (!application) return { goes: [], stays: [] }
  const credentials = credentialsOn(application, forecast)
  const whole = piece('application', application.displayName)
  if (changes.some(({ kind }) => kind === 'remove application'))
    return { goes: [whole, piece('service_principal'), ...heldBy(servicePrincipal), ...credentials], stays: [] }

  const patch = changes.find((change) => change.kind === 'update application')?.patch ?? {}
  const removed = changes.flatMap((change) => (change.kind === 'remove secret' ? change.keyId : []))
  const isGone = ({ what, keyId }: CredentialOn) =>
    what === 'secret' ? removed.includes(keyId) : isKeyGone(patch, keyId)
  return {
    goes: [
      ...credentials.filter(isGone),
      ...changes.flatMap((change) => (change.kind === 'unassign role' ? piece('permission', change.permission) : [])),
      ...changes.flatMap((change) => (change.kind === 'withdraw scopes' ? piece('scopes') : [])),
      ...partsGone(application.wire, patch),
    ],
    stays: [
      whole,
      ...credentials.filter((one) => !isGone(one)),
      ...((patch.web ?? application.wire.web)?.redirectUris?.map((uri) => piece('address', uri)) ?? []),
      ...(application.wire.uniqueName ? [piece('unique_name', application.wire.uniqueName)] : []),
    ],
  }
}

function piece(what: PieceKind, name: string | null = null): Piece {
  return { what, name, endsAt: null, isOurs: true }
}

function heldBy(principal: ObservedServicePrincipal | null): Piece[] {
  const names = Object.entries(applicationPermissions)
  const held = names.filter(([, id]) => principal?.roles.some(({ roleId }) => roleId === id))
  return [...held.map(([name]) => piece('permission', name)), ...(principal?.grant ? [piece('scopes')] : [])]
}

const isKeyGone = ({ keyCredentials }: Application, keyId: string) =>
  keyCredentials !== undefined && !keyCredentials?.some((key) => key.keyId === keyId)

/** Of the other properties that an update takes ours out of. */
function partsGone(wire: Application, patch: Application): Piece[] {
  const left = patch.web?.redirectUris
  const addresses = left ? (wire.web?.redirectUris ?? []).filter((uri) => !left.includes(uri)) : []
  return [
    ...addresses.map((uri) => piece('address', uri)),
    ...(patch.requiredResourceAccess ? [piece('access')] : []),
    ...(patch.optionalClaims !== undefined ? [piece('claims')] : []),
    ...(patch.tags ? [piece('tags')] : []),
    ...(patch.signInAudience ? [piece('audience')] : []),
  ]
}
