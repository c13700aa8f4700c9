import type { UseQueryResult } from '@tanstack/react-query'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { problemIn } from '../../shared/problem.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import type { Quoted, Wish } from './types.ts'

type Props = { quote: UseQueryResult<Quoted>; verb: Wish['verb'] }

/** Money and licences, before the click. */
export function QuoteShown({ quote, verb }: Props) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  const { data, error, isPending, fetchStatus } = quote
  if (error) return <Problem problem={problemIn(error)} />
  if (isPending) return fetchStatus === 'idle' ? null : <Loading lines={2} />
  const amount = formats.money({ minor: Math.abs(data.minor), currency: data.currency })
  const kind = data.minor > 0 ? 'pay' : data.minor < 0 ? 'back' : 'nothing'
  const goesOn = verb !== 'cancel' && data.unitMinor > 0
  return (
    <Notice title={words('commerce.quote')}>
      <div className={look.stackTight}>
        <p className={look.strong}>{words(`commerce.quote.${kind}`, { amount })}</p>
        {goesOn && (
          <p>
            {words('commerce.quote.after', {
              price: formats.money({ minor: data.unitMinor, currency: data.currency }),
              count: data.quantity,
            })}
          </p>
        )}
        {data.holders > 0 && <p>{words(`commerce.quote.${LOSE[verb]}`, { count: data.holders })}</p>}
      </div>
    </Notice>
  )
}

/** What becomes of people who hold a seat that will not be there. */
const LOSE = { cancel: 'lost', 'change-quantity': 'held', convert: 'moved', upgrade: 'moved' } as const
