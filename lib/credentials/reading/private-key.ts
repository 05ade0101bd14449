import { childrenOf, elementAt, integer, octetString, sequence } from './der'
import { base64Blocks, textOf } from './pasted-text'

/**
 * Whether bytes hold a private key, locked or not, in any wrapping that tools give: PEM and OpenSSH, PuTTY, JWK, PKCS#8 and
 * what came before it, PKCS#12, a Java key store; as text of any width, and as base64. In the browser as on the server: what
 * holds one is not to leave the machine. All of it is looked at.
 */
export function holdsPrivateKey(bytes: Uint8Array): boolean {
  const text = textOf(bytes)
  return (
    isKeyInText(text) ||
    isKeyInDer(bytes) ||
    base64Blocks(text).some((block) => isKeyInDer(block) || isKeyInText(textOf(block)))
  )
}

const named = /PRIVATE[\s_-]*KEY|PuTTY-User-Key-File|SSH2 ENCRYPTED/i

/** The private half of a JSON Web Key (RFC 7518 §6.2.2, §6.3.2), alone or in a set. */
const jwk = /"kty"\s*:/
const privateHalf = /"(?:d|p|q|dp|dq|qi|k)"\s*:\s*"/

function isKeyInText(text: string): boolean {
  return named.test(text) || (jwk.test(text) && privateHalf.test(text))
}

const javaKeyStores = ['feedfeed', 'cececece']

/** By how it begins: a certificate is a sequence whose first part is a sequence, and whose second part is one too. */
function isKeyInDer(bytes: Uint8Array): boolean {
  const magic = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (javaKeyStores.includes(magic)) return true
  const whole = elementAt(bytes)
  if (whole?.tag !== sequence) return isCutOff(bytes)
  const [first, second] = childrenOf(bytes, whole)
  if (first?.tag === integer) return first.to - first.from === 1 // a version: a public key begins with its modulus
  return first?.tag === sequence && second?.tag === octetString
}

/** The beginning of one that is not whole, or written with an open length, as some tools write PKCS#12. */
function isCutOff(bytes: Uint8Array): boolean {
  if (bytes[0] !== sequence) return false
  const header = (bytes[1] ?? 0) <= 0x80 ? 2 : 2 + ((bytes[1] ?? 0) & 0x7f)
  const [tag, length, value] = bytes.subarray(header, header + 3)
  return tag === integer && length === 1 && value !== undefined && value <= 3
}
