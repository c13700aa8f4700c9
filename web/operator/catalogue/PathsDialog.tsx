import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { FormDialog } from '../../shared/rooms/parts/FormDialog.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useInstallationPath } from '../parts/useInstallation.ts'
import { nameIn, type Offer } from './types.ts'

type Props = { offer: Offer; all: readonly Offer[]; onClose: () => void }

/** Where an offer leads: a trial to what is paid, something to something larger. */
export default function PathsDialog({ offer: opened, all, onClose }: Props) {
  const words = useWords()
  const look = useLook()
  const { language } = useLanguage()
  const offers = `${useInstallationPath()}/offers`
  // As it is now: each change is drawn at once.
  const offer = all.find(({ id }) => id === opened.id) ?? opened
  const at = `${offers}/${offer.id}/paths`
  const [toId, setToId] = useState('')
  const kind = offer.trial ? 'convert' : 'upgrade'
  const add = useAct((key) => call('PUT', `${at}/${toId}`, { key, body: { kind } }), [offers])
  const remove = useAct<string>((key, id) => call('DELETE', `${at}/${id}`, { key }), [offers])
  const leads = new Set(offer.paths.map(({ offerId }) => offerId))
  const choices = all.filter(
    (one) =>
      one.id !== offer.id && !leads.has(one.id) && one.kind === 'licence' && !one.trial && one.cloud === offer.cloud,
  )
  const called = (id: string) => {
    const found = all.find((one) => one.id === id)
    return found ? nameIn(found, language) : id
  }
  const submit = async () => {
    if (toId && (await add.run())) setToId('')
  }
  return (
    <FormDialog
      title={words('operator.offer.paths.change.named', { offer: nameIn(offer, language) })}
      verb={words('operator.offer.paths.add')}
      busy={add.busy}
      problem={add.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {offer.paths.length === 0 ? (
        <p className={look.body}>{words('operator.offer.paths.none')}</p>
      ) : (
        <Facts
          items={offer.paths.map((path) => ({
            label: words(`operator.offer.paths.kind.${path.kind}`),
            value: (
              <span className={look.row}>
                {called(path.offerId)}
                <Button
                  size="small"
                  aria-label={words('commerce.cart.remove.named', { offer: called(path.offerId) })}
                  onClick={() => void remove.run(path.offerId)}
                >
                  {words('commerce.cart.remove')}
                </Button>
              </span>
            ),
          }))}
        />
      )}
      {remove.problem && <Problem problem={remove.problem} />}
      <SelectField
        label={words('operator.offer.paths.to')}
        value={toId}
        onChange={setToId}
        options={[
          { value: '', label: words('operator.choose'), disabled: true },
          ...choices.map((one) => ({ value: one.id, label: nameIn(one, language) })),
        ]}
      />
    </FormDialog>
  )
}
