import { Button, makeStyles, Radio, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { LongTextField, TextField } from '../../shared/forms/TextField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { Prose } from '../../shared/rooms/agreement/Prose.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { AGREEMENT_LANGUAGES, type NewEdition } from './newAgreement.ts'

const useStyles = makeStyles({
  body: { '& textarea': { maxHeight: 'none' } },
  preview: {
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

type Props = {
  edition: NewEdition
  index: number
  taken: readonly string[]
  change: (part: Partial<NewEdition>) => void
  bind: () => void
  remove?: () => void
}

/** The text in one language, and whether it is the one that binds. */
export function EditionFields({ edition, index, taken, change, bind, remove }: Props) {
  const words = useWords()
  const formats = useFormats()
  const styles = useStyles()
  const at = (field: string) => `/editions/${index}/${field}`
  const language = formats.language(edition.language)
  const languages = AGREEMENT_LANGUAGES.map((code) => ({
    value: code,
    label: formats.language(code),
    disabled: code !== edition.language && taken.includes(code),
  })).toSorted((a, b) => formats.compare(a.label, b.label))
  return (
    <Section
      title={language}
      actions={remove && <Button onClick={remove}>{words('operator.agreements.language.remove', { language })}</Button>}
    >
      <SelectField
        label={words('operator.agreement.language')}
        pointer={at('language')}
        value={edition.language}
        onChange={(code) => change({ language: code })}
        options={languages}
      />
      <Radio
        name="binding"
        checked={edition.binding}
        onChange={bind}
        label={words('operator.agreements.binding')}
        value={String(edition.key)}
      />
      <TextField
        label={words('operator.agreements.title')}
        pointer={at('title')}
        maxLength={200}
        value={edition.title}
        onChange={(title) => change({ title })}
      />
      <div className={styles.body}>
        <LongTextField
          label={words('operator.agreements.body')}
          hint={words('operator.agreements.body.hint')}
          pointer={at('body')}
          rows={12}
          maxLength={200_000}
          value={edition.body}
          onChange={(body) => change({ body })}
        />
      </div>
      {edition.body.trim() && (
        <Disclosure summary={words('operator.agreements.preview')}>
          <div className={styles.preview} lang={edition.language}>
            <Prose text={edition.body} />
          </div>
        </Disclosure>
      )}
    </Section>
  )
}
