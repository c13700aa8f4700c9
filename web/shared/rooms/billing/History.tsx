import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useFormats } from '../../format.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { PHONE, useLook } from '../../look/styles.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useReadList } from '../../portal/useApi.ts'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import { FIELDS, type Change, type Field } from './types.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 2fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  row: { display: 'contents' },
  name: { color: tokens.colorNeutralForeground3, [PHONE]: { gridColumnEnd: 'span 2' } },
})

/** Who changed what, newest first, with what stood there before. */
export function History({ path, plain }: { path: string; plain?: boolean }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const list = useReadList<Change>(`${path}/changes`)
  return (
    <Section title={words('account.history')} plain={plain}>
      <Shown of={list}>
        {() => (
          <div className={look.stack}>
            {list.rows.length === 0 && <p className={look.body}>{words('account.history.none')}</p>}
            <ol className={styles.list}>
              {list.rows.map((change) => (
                <OneChange key={change.id} change={change} />
              ))}
            </ol>
            {list.more.hasMore && (
              <div>
                <Button onClick={list.more.load} disabledFocusable={list.more.loading}>
                  {words('account.history.more')}
                </Button>
              </div>
            )}
          </div>
        )}
      </Shown>
    </Section>
  )
}

function OneChange({ change }: { change: Change }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const name = change.by ?? words('account.history.nobody')
  // There is always a name: without one before, there was nothing before.
  const first = change.fields.includes('companyName') && change.before.companyName === null
  return (
    <li className={look.stackTight}>
      <h3 className={look.title3}>{words('account.history.by', { name, at: formats.moment(change.at) })}</h3>
      {change.erasedAt && (
        <p className={look.quiet}>{words('account.history.erased', { date: formats.day(change.erasedAt) })}</p>
      )}
      {first ? <FilledIn change={change} /> : <BeforeAndAfter change={change} />}
    </li>
  )
}

/** Where nothing stood before, what was filled in says it all. */
function FilledIn({ change: { after } }: { change: Change }) {
  const words = useWords()
  const items = FIELDS.map((field) => ({ label: words(`account.billing.field.${field}`), value: after[field] }))
  return <Facts items={items} />
}

function BeforeAndAfter({ change }: { change: Change }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const head = (column: 'field' | 'before' | 'after') => (
    <span role="columnheader" className={mergeClasses(look.quiet, column === 'field' && styles.name)}>
      {words(`account.history.${column}`)}
    </span>
  )
  return (
    <div className={styles.fields} role="table" aria-label={words('account.history')}>
      <div className={styles.row} role="row">
        {head('field')}
        {head('before')}
        {head('after')}
      </div>
      {FIELDS.filter((field) => change.fields.includes(field)).map((field) => (
        <ChangedField key={field} field={field} change={change} />
      ))}
    </div>
  )
}

function ChangedField({ field, change: { before, after } }: { field: Field; change: Change }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const said = (values: Change['before']) => values[field] ?? words('account.history.empty')
  return (
    <div className={styles.row} role="row">
      <span role="rowheader" className={styles.name}>
        {name('account.billing.field', field)}
      </span>
      <span role="cell" className={look.body}>
        {said(before)}
      </span>
      <span role="cell" className={look.body}>
        {said(after)}
      </span>
    </div>
  )
}
