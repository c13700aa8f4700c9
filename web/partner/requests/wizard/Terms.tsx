import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../../shared/format.ts'
import { SelectField } from '../../../shared/forms/SelectField.tsx'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import type { Options } from '../types.ts'
import { within, type AskDraft } from './draft.ts'
import type { Change } from './WhatStep.tsx'

type Props = { draft: AskDraft; change: Change; options: Options; tried: boolean }

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})
const DAY = 86_400_000

/** In which language, and for how long the customer can answer. */
export function Terms({ draft, change, options, tried }: Props) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const { least, most } = options.openDays
  const good = within(draft.openDays, options.openDays)
  const end = good ? formats.day(new Date(Date.now() + Number(draft.openDays) * DAY)) : ''
  return (
    <div className={styles.pair}>
      <SelectField
        label={words('partner.what.language')}
        hint={words('partner.what.language.hint')}
        pointer="/language"
        value={draft.language}
        options={options.languages.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
        onChange={(language) => change({ language: language as 'en' | 'sv' })}
      />
      <TextField
        label={words('partner.what.openDays')}
        hint={good ? words('partner.what.openDays.until', { date: end }) : undefined}
        pointer="/openDays"
        fault={!good && (tried || draft.openDays !== '') ? words('partner.days.between', { least, most }) : undefined}
        inputMode="numeric"
        maxLength={3}
        value={draft.openDays}
        onChange={(typed) => change({ openDays: typed.replaceAll(/\D/g, '') })}
      />
    </div>
  )
}
