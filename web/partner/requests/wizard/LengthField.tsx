import { makeStyles } from '@fluentui/react-components'
import { useFormats } from '../../../shared/format.ts'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import type { Options } from '../types.ts'
import { within, type AskDraft } from './draft.ts'
import type { Change } from './WhatStep.tsx'

type Props = { draft: AskDraft; options: Options; change: Change; tried: boolean; until: string | null }

const useStyles = makeStyles({ field: { maxWidth: '320px' } })

/** How many days, and which day that would be if the customer said yes today. */
export function LengthField({ draft, options, change, tried, until }: Props) {
  const words = useWords()
  const styles = useStyles()
  const formats = useFormats()
  const good = within(draft.lengthDays, options.rightsDays)
  const hint =
    good && until
      ? words('partner.rights.length.until', { date: formats.date(until) })
      : words('partner.rights.length.hint')
  return (
    <div className={styles.field}>
      <TextField
        label={words('partner.rights.length')}
        hint={hint}
        pointer="/lengthDays"
        fault={
          !good && (tried || draft.lengthDays !== '') ? words('partner.days.between', options.rightsDays) : undefined
        }
        inputMode="numeric"
        maxLength={3}
        value={draft.lengthDays}
        onChange={(typed) => change({ lengthDays: typed.replaceAll(/\D/g, '') })}
      />
    </div>
  )
}
