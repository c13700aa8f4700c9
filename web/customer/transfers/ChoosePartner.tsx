import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import type { Choices } from './TransferPage.tsx'

type Partner = Choices['partners'][number]
type Props = { now: Choices; at: string; touched: readonly string[] }

/** The customer's other partners, each with what stands in its way before anybody asks. */
export function ChoosePartner({ now, at, touched }: Props) {
  const words = useWords()
  const look = useLook()
  const [chosen, setChosen] = useState<Partner>()
  return (
    <Section title={words('transfers.choose')}>
      {now.partners.length === 0 && (
        <div>
          <p className={look.body}>{words('transfers.none')}</p>
          <p className={look.quiet}>{words('transfers.none.what')}</p>
        </div>
      )}
      {now.partners.map((partner) => (
        <div key={partner.id} className={look.row}>
          {partner.unfit ? (
            <>
              <span className={look.body}>{partner.name}</span>
              <span className={look.quiet}>{words(`transfers.unfit.${partner.unfit}`)}</span>
            </>
          ) : (
            <Button onClick={() => setChosen(partner)}>{words('transfers.ask', { partner: partner.name })}</Button>
          )}
        </div>
      ))}
      {chosen && (
        <Ask partner={chosen} name={now.name} at={at} touched={touched} onClose={() => setChosen(undefined)} />
      )}
    </Section>
  )
}

type AskProps = { partner: Partner; name: string; at: string; touched: readonly string[]; onClose: () => void }

function Ask({ partner, name, at, touched, onClose }: AskProps) {
  const words = useWords()
  const ask = useAct((key) => call('POST', at, { key, body: { partnerId: partner.id } }), touched)
  return (
    <FormDialog
      title={words('transfers.ask.confirm', { partner: partner.name, name })}
      verb={words('transfers.ask', { partner: partner.name })}
      busy={ask.busy}
      problem={ask.problem}
      onSubmit={() => ask.run()}
      onClose={onClose}
    >
      <p>{words('transfers.ask.what')}</p>
    </FormDialog>
  )
}
