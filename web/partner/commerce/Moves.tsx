import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRefresh } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Whole } from './types.ts'

const QuantityDialog = lazy(() => import('./QuantityDialog.tsx'))
const OtherOfferDialog = lazy(() => import('./OtherOfferDialog.tsx'))
const RenewalDialog = lazy(() => import('./RenewalDialog.tsx'))
const CancelDialog = lazy(() => import('./CancelDialog.tsx'))

const VERBS = ['change-quantity', 'plan-renewal', 'convert', 'upgrade', 'suspend', 'reactivate', 'cancel'] as const
type Verb = (typeof VERBS)[number]
type Props = { row: Whole; at: string; customer: string }

/** What may be done with it now: only that has a button. */
export function Moves({ row, at, customer }: Props) {
  const words = useWords()
  const look = useLook()
  const sells = useMay('orders.place')
  const [opened, setOpened] = useState<Verb>()
  const open = VERBS.filter((verb) => row.moves.includes(verb) && leadsSomewhere(row, verb))
  const close = () => setOpened(undefined)
  if (!sells) return null
  const shared = { row, at, customer, onClose: close }
  return (
    <Section title={words('commerce.moves')}>
      {open.length === 0 && <p className={look.body}>{words('commerce.moves.none')}</p>}
      <div className={look.row}>
        {open.map((verb) => (
          <Button key={verb} onClick={() => setOpened(verb)}>
            {words(`commerce.move.${verb}`)}
          </Button>
        ))}
      </div>
      <Suspense fallback={null}>
        {opened === 'change-quantity' && <QuantityDialog {...shared} />}
        {(opened === 'convert' || opened === 'upgrade') && <OtherOfferDialog verb={opened} {...shared} />}
        {opened === 'plan-renewal' && <RenewalDialog {...shared} />}
        {opened === 'cancel' && <CancelDialog {...shared} />}
      </Suspense>
      <Switch verb="suspend" open={opened === 'suspend'} {...shared} />
      <Switch verb="reactivate" open={opened === 'reactivate'} {...shared} />
    </Section>
  )
}

const leadsSomewhere = (row: Whole, verb: Verb) =>
  verb === 'convert' ? row.convertsTo.length > 0 : verb === 'upgrade' ? row.upgradesTo.length > 0 : true

type SwitchProps = Props & { verb: 'suspend' | 'reactivate'; open: boolean; onClose: () => void }

function Switch({ row, at, customer, verb, open, onClose }: SwitchProps) {
  const words = useWords()
  const refresh = useRefresh()
  const organisation = useOrganisationPath()
  const act = async (key: string) => {
    await call(verb === 'suspend' ? 'POST' : 'DELETE', `${at}/suspension`, { key })
    await refresh([at, `${organisation}/subscriptions`])
  }
  const usage = verb === 'suspend' && row.kind === 'usage'
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={words(`commerce.${verb}.title`, { offer: row.name, customer })}
      verb={words(`commerce.move.${verb}`)}
      act={act}
    >
      {words(usage ? 'commerce.suspend.usage' : `commerce.${verb}.what`)}
    </Confirm>
  )
}
