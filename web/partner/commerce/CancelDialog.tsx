import { Confirm } from '../../shared/Confirm.tsx'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRefresh } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ApiProblem } from '../../shared/problem.ts'
import { QuoteShown } from './QuoteShown.tsx'
import type { Whole, Wish } from './types.ts'
import { useQuote } from './useQuote.ts'

type Props = { row: Whole; at: string; customer: string; onClose: () => void }
const WISH: Wish = { verb: 'cancel' }

/** The end, with the refund and who loses a licence before the click. */
export default function CancelDialog({ row, at, customer, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const refresh = useRefresh()
  const organisation = useOrganisationPath()
  const { quote } = useQuote(at, row, WISH)
  const act = async (key: string) => {
    try {
      await call('POST', `${at}/changes`, { key, body: { wish: WISH, digest: quote.data?.digest ?? '0'.repeat(64) } })
    } catch (error) {
      if (error instanceof ApiProblem) await quote.refetch()
      throw error
    }
    await refresh([at, `${organisation}/subscriptions`])
  }
  return (
    <Confirm
      open
      danger
      onClose={onClose}
      title={words('commerce.cancel.title', { offer: row.name, customer })}
      verb={words('commerce.move.cancel')}
      keep={words('commerce.cancel.keep')}
      act={act}
    >
      <p className={look.body}>{words('commerce.cancel.what')}</p>
      <QuoteShown quote={quote} verb="cancel" />
    </Confirm>
  )
}
