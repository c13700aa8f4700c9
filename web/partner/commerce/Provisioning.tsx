import { Button } from '@fluentui/react-components'
import { call } from '../../shared/api.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import type { Row, Whole } from './types.ts'

/** What is not as it should be at the service; where it is, nothing. */
export function ProvisioningTag({ state }: { state: Row['provisioning'] }) {
  const words = useWords()
  if (state === null || state === 'done') return null
  return <Tag color={state === 'failed' ? 'danger' : 'brand'}>{words(`commerce.provisioning.${state}`)}</Tag>
}

/** Whether the service has it; if not, why, since when, and when it is asked again. */
export function Provisioning({ row, at }: { row: Whole; at: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const sells = useMay('orders.place')
  const retry = useAct((key) => call('POST', `${at}/provisioning/retry`, { key }), [at])
  const { provisioning } = row
  if (!provisioning) return null
  const { state, cause, told, attempts, askedAt, nextAt } = provisioning
  if (state === 'done') return <>{words('commerce.provisioning.done')}</>
  return (
    <div className={look.stackTight}>
      <div>
        <ProvisioningTag state={state} />
      </div>
      <div>
        {cause && <>{name('commerce.cause', cause)} </>}
        {told && <>{words('commerce.provisioning.told', { told })} </>}
        {words('commerce.provisioning.asked', { attempts, date: askedAt ? formats.moment(askedAt) : '' })}
        {state === 'waiting' && nextAt && new Date(nextAt) > new Date() && (
          <> {words('commerce.provisioning.next', { date: formats.moment(nextAt) })}</>
        )}
      </div>
      {state === 'failed' && sells && (
        <div>
          <Button disabledFocusable={retry.busy} onClick={() => void retry.run()}>
            {words('commerce.provisioning.retry')}
          </Button>
        </div>
      )}
      {retry.problem && <Problem problem={retry.problem} />}
    </div>
  )
}
