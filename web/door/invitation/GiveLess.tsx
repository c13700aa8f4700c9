import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { CheckField } from '../../shared/forms/CheckField.tsx'
import { TextField } from '../../shared/forms/TextField.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useTermsWords } from '../../shared/rooms/parts/useTermsWords.ts'
import { daysOf, isWhole, narrowed, narrowingOf, type Less } from './narrowing.ts'
import type { Consent } from './types.ts'

const useStyles = makeStyles({
  roles: { border: 'none', padding: 0, margin: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0 },
  role: { display: 'flex', flexDirection: 'column' },
  days: { maxWidth: '240px' },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

type Props = { document: Consent; less: Less; setLess: (less: Less) => void; tried: boolean }

/** The yes need not be whole: roles can be taken away and the time shortened, and what stands above follows. */
export function GiveLess({ document, less, setLess, tried }: Props) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const terms = useTermsWords()
  const { rights: asked, partner } = document
  if (!asked) return null
  const optional = asked.roles.some(({ optionalBecause }) => optionalBecause !== null)
  const toggle = (role: string, given: boolean) =>
    setLess({ ...less, struck: given ? less.struck.filter((one) => one !== role) : [...less.struck, role] })
  const days = daysOf(less, asked)
  const given = narrowed(document, less).rights
  const noneLeft = less.struck.length === asked.roles.length
  return (
    <Disclosure summary={words('invitation.less')} open={optional || (tried && !isWhole(less, asked)) || undefined}>
      <div className={styles.body}>
        <p className={look.body}>{words('invitation.less.lead', { partner: partner.name })}</p>
        <fieldset className={styles.roles}>
          <legend className={mergeClasses(look.strong, styles.legend)}>{words('invitation.less.roles')}</legend>
          {asked.roles.map(({ id, ...role }) => (
            <CheckField
              key={id}
              label={
                <span className={styles.role}>
                  <span className={look.strong}>{name('role', id)}</span>
                  <span className={look.quiet}>{name('role', `${id}.purpose`)}</span>
                  <span className={look.quiet}>{terms(role)}</span>
                  {role.optionalBecause && (
                    <>
                      <span className={look.body}>{words('terms.optional', { reason: role.optionalBecause })}</span>
                      <span className={look.quiet}>{words('invitation.less.optional')}</span>
                    </>
                  )}
                </span>
              }
              checked={!less.struck.includes(id)}
              onChange={(checked) => toggle(id, checked)}
            />
          ))}
          {noneLeft && <p role="alert">{words('invitation.less.none')}</p>}
        </fieldset>
        <div className={styles.days}>
          <TextField
            label={words('invitation.less.days')}
            hint={days && given ? words('invitation.less.until', { date: formats.date(given.lastDay) }) : undefined}
            fault={days === undefined ? words('invitation.less.days.between', { most: asked.lengthDays }) : undefined}
            pointer="/narrowing/lengthDays"
            inputMode="numeric"
            maxLength={3}
            value={less.days}
            onChange={(typed) => setLess({ ...less, days: typed.replaceAll(/\D/g, '') })}
          />
        </div>
        {asked.roles.some(({ extendDays }) => extendDays > 0) && (
          <CheckField
            label={words('invitation.less.extension')}
            checked={less.extension}
            onChange={(extension) => setLess({ ...less, extension })}
          />
        )}
        {narrowingOf(less, asked) && <p className={look.strong}>{words('invitation.less.narrowed')}</p>}
      </div>
    </Disclosure>
  )
}
