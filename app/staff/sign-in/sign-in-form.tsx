import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { signIn } from './actions'

export function SignInForm({ returnTo, fresh }: { returnTo: string; fresh: boolean }) {
  return (
    <ActionForm action={signIn} refusedTitle="You were not signed in">
      <input type="hidden" name="returnTo" value={returnTo} />
      {fresh && <input type="hidden" name="fresh" value="1" />}
      <Button>Sign in with Microsoft</Button>
    </ActionForm>
  )
}
