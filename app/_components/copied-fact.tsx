import { CopyButton } from './copy-button'
import { Fact, Mono } from './facts'

/** An id or a print: in a face that tells 0 from O, and one press from the clipboard. */
export function CopiedFact({ name, value, shown }: { name: string; value: string; shown?: string }) {
  return (
    <Fact name={name} action={<CopyButton value={value} subject={name} />}>
      <Mono>{shown ?? value}</Mono>
    </Fact>
  )
}
