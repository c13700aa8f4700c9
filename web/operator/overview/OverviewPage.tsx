import { makeStyles, tokens } from '@fluentui/react-components'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useSession } from '../../shared/portal/useSession.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import { useInstallationPath, type Overview } from '../parts/useInstallation.ts'
import { Counts } from './Counts.tsx'
import { Work } from './Work.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

const EVERY = 15_000

/** Whether all is well; what is not leads, with the place to put it right. */
export function OverviewPage() {
  const words = useWords()
  const { installation } = useSession()
  const read = useRead<Overview>(`${useInstallationPath()}/overview`, undefined, { refetchInterval: EVERY })
  return (
    <Page title={words('operator.overview')} lead={words('operator.overview.lead', { installation })}>
      <Shown of={read}>{(overview) => <Drawn overview={overview} />}</Shown>
    </Page>
  )
}

function Drawn({ overview }: { overview: Overview }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const { mode, database, version } = overview
  return (
    <div className={look.stack}>
      <Warnings codes={overview.warnings} />
      <Counts counts={overview.counts} />
      <div className={styles.columns}>
        <Work overview={overview} />
        <Section title={words('operator.installation')}>
          <Facts
            items={[
              { label: words('operator.mode'), value: words(`operator.mode.${mode}`) },
              { label: words('operator.database'), value: words(`operator.database.${database}`) },
              { label: words('operator.version'), value: version },
            ]}
          />
        </Section>
      </div>
    </div>
  )
}

function Warnings({ codes }: { codes: readonly string[] }) {
  const words = useWords()
  const name = useNames()
  if (codes.length === 0) return <Notice tone="success" live={false} title={words('operator.warnings.none')} />
  return codes.map((code) => (
    <Notice key={code} tone="warning" live={false} title={name('operator.warning', code)}>
      {nothingFor(name(`operator.warning`, `${code}.way`), code)}
    </Notice>
  ))
}

/** A code newer than our words is shown as it came, without advice. */
const nothingFor = (advice: string, code: string) => (advice === `${code}.way` ? undefined : advice)
