import { childrenOf, contextual, type Element, elementAt, integer, objectId, sequence } from './der'
import { fromBase64, textOf } from './pasted-text'

const block =
  /-----BEGIN (?:(?:X509 |TRUSTED )?CERTIFICATE|PKCS7|CMS)-----([^-]*)-----END (?:(?:X509 |TRUSTED )?CERTIFICATE|PKCS7|CMS)-----/g

/**
 * What stands for a certificate in a file or a pasted text, each as DER: PEM, bare base64, DER, and of PKCS#7 whatever it
 * holds. None where anything is left over that is neither that nor the end of a line.
 */
export function certificatesIn(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] === sequence) return unwrapped(bytes)
  const text = textOf(bytes)
  const blocks = [...text.matchAll(block)].map(([, base64 = '']) => base64)
  const parts = text.includes('-----BEGIN') ? blocks : [text]
  return parts.flatMap((part) => {
    const der = fromBase64(part)
    return der ? unwrapped(der) : []
  })
}

function unwrapped(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at)
    if (!element) return isBlank(bytes.subarray(at)) ? found : []
    found.push(...(inPkcs7(bytes, element) ?? [bytes.subarray(element.start, element.to)]))
    at = element.to
  }
  return found
}

const isBlank = (rest: Uint8Array) =>
  rest.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32)

/** SignedData's `certificates` (RFC 5652 §5.1); null for what is no PKCS#7. */
function inPkcs7(bytes: Uint8Array, whole: Element): Uint8Array[] | null {
  const [type, content] = childrenOf(bytes, whole)
  if (type?.tag !== objectId || content?.tag !== contextual) return null
  const [signed] = childrenOf(bytes, content)
  const parts = signed ? childrenOf(bytes, signed) : []
  const certificates = parts[0]?.tag === integer ? parts.find(({ tag }) => tag === contextual) : undefined
  const all = certificates ? childrenOf(bytes, certificates) : []
  return all.map(({ start, to }) => bytes.subarray(start, to))
}
