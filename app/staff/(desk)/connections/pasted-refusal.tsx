import { Notice } from '@/app/_components/notice'
import { Refusal } from '@/app/_refusal/refusal'
import { translator } from '@/lib/i18n/translator'

/** What a message of Microsoft's that somebody pasted means, and who mends it. */
export function PastedRefusal({ refused }: { refused: number | string }) {
  return (
    <Notice title="What the message you pasted says">
      <Refusal refused={refused} t={translator('en')} audience="staff" />
    </Notice>
  )
}
