import { Notice } from '@/app/_components/notice'
import type { Odd } from '@/lib/credentials/odd/odd'
import { oddTitle, sayOdd } from './odd-in-words'

/** For the second person: what the first one was asked, as it stands now, and what they said to it. */
export function OddShown({ odd, askedBy, nevertheless }: { odd: Odd; askedBy: string; nevertheless: string | null }) {
  return (
    <Notice kind="needs-you" title={oddTitle(odd)}>
      {sayOdd(odd).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {nevertheless === null
          ? 'Nothing was odd about it when it was asked.'
          : `${askedBy || 'Whoever asked'} wrote when asking: ${nevertheless}`}
      </p>
    </Notice>
  )
}
