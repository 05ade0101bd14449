import { Mono } from '@/app/_components/facts'
import type { Translator } from '@/lib/i18n/translator'
import { refusedSecretInWords } from '@/lib/proof/refusal-in-words'

/** Microsoft's number, what it means for a secret that is used, and who mends it. */
export function ProofRefused({ number, t }: { number: number; t: Translator }) {
  const { what, mend } = refusedSecretInWords(number, t)
  return (
    <>
      <p>
        <Mono>AADSTS{number}</Mono> · {what}
      </p>
      <p>{mend}</p>
    </>
  )
}
