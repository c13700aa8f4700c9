import { Button } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { call } from '../../shared/api.ts'
import type { Answer, Transfers } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { transfersArea } from '../../shared/rooms/transfers/area.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { ChoosePartner } from './ChoosePartner.tsx'

export type Choices = Answer<Transfers['choices']>

/** The customer has a subscription go on with another of its partners. */
export const TransferPage = () => (
  <AreaWords area={transfersArea}>
    <Room />
  </AreaWords>
)

function Room() {
  const words = useWords()
  const { subscriptionId = '' } = useParams()
  const path = useOrganisationPath()
  const at = `${path}/own-subscriptions/${subscriptionId}/transfer`
  const read = useRead<Choices>(at)
  return (
    <Shown of={read}>
      {(now) => (
        <Page
          title={words('transfers.title', { name: now.name })}
          lead={words('transfers.lead', { partner: now.soldBy.name })}
          above={<Back to="licences">{words('transfers.back')}</Back>}
        >
          <State now={now} at={at} touched={[`${path}/own-subscriptions`]} />
        </Page>
      )}
    </Shown>
  )
}

type StateProps = { now: Choices; at: string; touched: readonly string[] }

function State({ now, at, touched }: StateProps) {
  const words = useWords()
  const look = useLook()
  if (now.open) return <Open now={now} at={at} touched={touched} />
  if (now.stays === 'not-active')
    return (
      <Notice tone="warning" live={false} title={words('transfers.stays.not-active')}>
        {words('transfers.stays.not-active.what')}
      </Notice>
    )
  return (
    <div className={look.stack}>
      <Section title={words('transfers.when')}>
        <When now={now} />
      </Section>
      <ChoosePartner now={now} at={at} touched={touched} />
    </div>
  )
}

function When({ now: { atOnce, goesOverDay, soldBy } }: { now: Choices }) {
  const words = useWords()
  const look = useLook()
  const formats = useFormats()
  return (
    <p className={look.body}>
      {atOnce || !goesOverDay
        ? words('transfers.when.once')
        : words('transfers.when.term', { date: formats.date(goesOverDay), partner: soldBy.name })}
    </p>
  )
}

/** Asked, or accepted: until it has gone over the customer may leave it where it is. */
function Open({ now: { open, goesOverDay }, at, touched }: StateProps) {
  const words = useWords()
  const formats = useFormats()
  const withdraw = useAct((key) => call('DELETE', at, { key }), touched)
  if (!open) return null
  const asked = open.state === 'asked'
  return (
    <>
      <Notice
        live={false}
        title={words(asked ? 'transfers.open.asked' : 'transfers.open.accepted', { partner: open.to.name })}
        actions={
          <Button disabledFocusable={withdraw.busy} onClick={() => void withdraw.run()}>
            {words('transfers.withdraw')}
          </Button>
        }
      >
        {asked
          ? words('transfers.open.asked.what', {
              since: formats.day(open.askedAt),
              until: formats.day(open.lapsesAt),
            })
          : words('transfers.open.accepted.what', { date: goesOverDay ? formats.date(goesOverDay) : '' })}
      </Notice>
      {withdraw.problem && <Problem problem={withdraw.problem} />}
    </>
  )
}
