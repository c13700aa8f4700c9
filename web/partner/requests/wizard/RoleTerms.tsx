import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CheckField } from '../../../shared/forms/CheckField.tsx'
import { SelectField } from '../../../shared/forms/SelectField.tsx'
import { TextField } from '../../../shared/forms/TextField.tsx'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { Disclosure } from '../../../shared/look/Disclosure.tsx'
import { useLook } from '../../../shared/look/styles.ts'
import { Tag } from '../../../shared/rooms/parts/Tag.tsx'
import type { Options } from '../types.ts'
import { isWholeTerm, within, type TermDraft } from './draft.ts'

const useStyles = makeStyles({
  one: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  field: { maxWidth: '320px' },
})

type Props = {
  terms: TermDraft
  options: Options
  tried: boolean
  change: (next: Partial<TermDraft>) => void
  remove: () => void
}

/** One role that is asked for: what it is for, for how long, and what else is special about it. */
export function RoleTerms({ terms, options, tried, change, remove }: Props) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const known = options.roles.find(({ id }) => id === terms.role)
  const role = name('role', terms.role)
  const good = within(terms.lengthDays, options.rightsDays)
  const special = terms.startDays !== '0' || terms.optional || terms.extendDays !== '0'
  return (
    <div role="group" aria-label={role} className={styles.one}>
      <div className={styles.head}>
        <div>
          <p className={look.row}>
            <span className={look.strong}>{role}</span>
            {known && known.level !== 'S' && (
              <Tag color={known.level === 'M' ? 'informative' : 'warning'}>{name('level', known.level)}</Tag>
            )}
          </p>
          <p className={look.quiet}>{name('role', `${terms.role}.purpose`)}</p>
        </div>
        <Button size="small" aria-label={words('partner.own.remove.named', { role })} onClick={remove}>
          {words('partner.own.remove')}
        </Button>
      </div>
      <div className={styles.field}>
        <TextField
          label={words('partner.own.days')}
          fault={!good && tried ? words('partner.days.between', options.rightsDays) : undefined}
          inputMode="numeric"
          maxLength={3}
          value={terms.lengthDays}
          onChange={(typed) => change({ lengthDays: typed.replaceAll(/\D/g, '') })}
        />
      </div>
      <Disclosure
        summary={words('partner.own.more')}
        open={special || (tried && !isWholeTerm(terms, options)) || undefined}
      >
        <More {...{ terms, options, tried, change }} extendable={known?.extendable ?? false} />
      </Disclosure>
    </div>
  )
}

const EXTENSIONS = [30, 90, 180, 365]

function More({ terms, tried, change, extendable }: Omit<Props, 'remove'> & { extendable: boolean }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const startGood = within(terms.startDays, { least: 0, most: 365 })
  return (
    <div className={look.stackTight}>
      <div className={styles.field}>
        <TextField
          label={words('partner.own.start')}
          hint={words('partner.own.start.hint')}
          fault={startGood ? undefined : words('partner.days.between', { least: 0, most: 365 })}
          inputMode="numeric"
          maxLength={3}
          value={terms.startDays}
          onChange={(typed) => change({ startDays: typed.replaceAll(/\D/g, '') })}
        />
      </div>
      {extendable ? (
        <div className={styles.field}>
          <SelectField
            label={words('partner.own.extend')}
            value={terms.extendDays}
            options={[
              { value: '0', label: words('partner.own.extend.no') },
              ...EXTENSIONS.map((days) => ({ value: String(days), label: words('partner.own.extend.by', { days }) })),
            ]}
            onChange={(extendDays) => change({ extendDays })}
          />
        </div>
      ) : (
        <p className={look.quiet}>{words('partner.own.extend.refused')}</p>
      )}
      <CheckField
        label={words('partner.own.optional')}
        checked={terms.optional}
        onChange={(optional) => change({ optional })}
      />
      {terms.optional && (
        <TextField
          label={words('partner.own.because')}
          hint={words('partner.own.because.hint')}
          fault={tried && terms.because.trim() === '' ? words('partner.own.because.missing') : undefined}
          maxLength={300}
          value={terms.because}
          onChange={(because) => change({ because })}
        />
      )}
    </div>
  )
}
