import { z } from 'zod'
import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Frame } from '@/app/_components/frame'
import { pageTranslator } from '@/app/_lib/language'
import { signInToRead } from './actions'

/** The links have ended, the receipt has not. Nobody is signed in here, so it names nobody. */
export default async function SignInToReadPage({
  params,
  searchParams,
}: PageProps<'/connect/[connection]/receipt/sign-in'>) {
  const { connection } = await params
  const { data: run } = z.guid().safeParse((await searchParams).run)
  const { language, t } = await pageTranslator()
  return (
    <Frame t={t} language={language} helper={null}>
      <title>{t('receipt.title')}</title>
      <h1 className="text-xl">{t('receipt.signIn.title')}</h1>
      <p className="mt-4">{t('receipt.signIn.body')}</p>
      <ActionForm action={signInToRead} refusedTitle={t('page.refused')} className="mt-8">
        <input type="hidden" name="connection" value={connection} />
        {run && <input type="hidden" name="run" value={run} />}
        <Button className="max-sm:w-full">{t('receipt.signIn.act')}</Button>
      </ActionForm>
    </Frame>
  )
}
