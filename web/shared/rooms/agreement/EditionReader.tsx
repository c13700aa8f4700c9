import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { addressOf } from '../../api.ts'
import { useFormats } from '../../format.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useRead } from '../../portal/useApi.ts'
import { Shown } from '../../portal/Shown.tsx'
import { useOrganisationPath } from '../../portal/useSession.ts'
import { Prose } from './Prose.tsx'
import type { Edition, EditionWithText } from './types.ts'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  paper: {
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

type Props = { edition: Edition; editions: readonly Edition[]; choose: (id: string) => void }

/** The text in one language, beside the others; says when another one binds. */
export function EditionReader({ edition, editions, choose }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const path = `${useOrganisationPath()}/agreement-editions/${edition.id}`
  const read = useRead<EditionWithText>(path, undefined, { keepPrevious: true })
  return (
    <div className={look.stackTight}>
      <div className={styles.tools}>
        <LanguageOf edition={edition} editions={editions} choose={choose} />
        <Button as="a" href={addressOf(`${path}/text`)} download icon={<ArrowDownloadRegular />}>
          {words('rooms.agreement.download')}
        </Button>
      </div>
      {!edition.binding && <p className={look.quiet}>{words('rooms.agreement.translation')}</p>}
      <Shown of={read}>
        {({ body }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
          <div
            className={styles.paper}
            tabIndex={0}
            role="region"
            aria-label={words('rooms.agreement.text')}
            lang={edition.language}
          >
            <Prose text={body} />
          </div>
        )}
      </Shown>
      <p className={look.quiet}>
        {words('rooms.agreement.digest')} <span className={look.mono}>{edition.digest}</span>
      </p>
    </div>
  )
}

function LanguageOf({ edition, editions, choose }: Props) {
  const words = useWords()
  const formats = useFormats()
  const binding = (one: Edition) => (one.binding ? ` (${words('rooms.agreement.binding')})` : '')
  if (editions.length < 2) return null
  return (
    <SelectField
      label={words('shared.language')}
      value={edition.id}
      options={editions.map((one) => ({ value: one.id, label: formats.language(one.language) + binding(one) }))}
      onChange={choose}
    />
  )
}
