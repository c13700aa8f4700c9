import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactNode } from 'react'
import { addressOf } from '../../shared/api.ts'
import { CopyButton } from '../../shared/CopyButton.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { PersonalHashes } from './PersonalHashes.tsx'
import { isSealed, type Receipt } from './receipt.ts'

const useStyles = makeStyles({
  code: {
    display: 'block',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  steps: {
    paddingLeft: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  whole: { margin: 0, maxHeight: '420px', overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** The document itself, its digest and seal, and what to type to see that they fit. */
export function HowToCheck({ receipt, wholeOpen }: { receipt: Receipt; wholeOpen: boolean }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const path = useOrganisationPath()
  const file = `receipt-${receipt.id}.json`
  const download = (
    <Button
      as="a"
      href={addressOf(`${path}/evidence/${receipt.id}/document`)}
      download={file}
      icon={<ArrowDownloadRegular />}
    >
      {words('customer.receipt.download')}
    </Button>
  )
  return (
    <Section title={words('customer.receipt.check')} lead={words('customer.receipt.check.lead')} actions={download}>
      <ol className={mergeClasses(look.body, styles.steps)}>
        <li>{words('customer.receipt.check.download')}</li>
        <Step text={words('customer.receipt.check.command')} code={`sha256sum ${file}`} />
        <Step text={words('customer.receipt.check.same')} code={receipt.digest} />
      </ol>
      {receipt.values.length > 0 && (
        <Disclosure summary={words('customer.receipt.values')}>
          <PersonalHashes receipt={receipt} />
        </Disclosure>
      )}
      {isSealed(receipt) && <Seal receipt={receipt} />}
      <Disclosure summary={words('customer.receipt.whole')} open={wholeOpen}>
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={words('customer.receipt.whole')}
          className={mergeClasses(look.mono, styles.code, styles.whole)}
        >
          {pretty(receipt.document)}
        </pre>
      </Disclosure>
    </Section>
  )
}

function Seal({ receipt }: { receipt: Receipt }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <Disclosure summary={words('customer.receipt.seal')}>
      <div className={look.stackTight}>
        <p className={look.body}>{words('customer.receipt.seal.what', { key: receipt.keyId })}</p>
        <code className={mergeClasses(look.mono, styles.code)}>{receipt.seal}</code>
      </div>
    </Disclosure>
  )
}

function Step({ text, code }: { text: ReactNode; code: string }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <li>
      <div className={look.stackTight}>
        {text}
        <code className={mergeClasses(look.mono, styles.code)}>{code}</code>
        <div className={look.row}>
          <CopyButton text={code} size="small" />
        </div>
      </div>
    </li>
  )
}

/** For reading only; the file is the canonical text, to the byte. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
