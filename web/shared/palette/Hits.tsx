import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useLook } from '../look/styles.ts'
import type { Group, Hit } from './finds.ts'

export const LIST = 'palette-hits'
export const idOf = (key: string) => `palette-${key.replaceAll(/[^a-zA-Z0-9-]/g, '_')}`

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground3,
    paddingLeft: tokens.spacingHorizontalM,
  },
  hit: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // An outline besides the colour: it is seen in forced colours, too.
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
})

type Props = { groups: readonly Group[]; chosen: string | undefined; open: (href: string) => void }

/** What was found, by what it is. */
export function Hits({ groups, chosen, open }: Props) {
  const styles = useStyles()
  return (
    <div id={LIST} role="listbox" className={styles.list}>
      {groups.map(({ heading, hits }, i) => (
        <div key={heading} role="group" aria-labelledby={`${LIST}-${i}`}>
          <div id={`${LIST}-${i}`} role="presentation" className={styles.heading}>
            {heading}
          </div>
          {hits.map((hit) => (
            <Option key={hit.key} hit={hit} chosen={hit.key === chosen} open={open} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Option({ hit, chosen, open }: { hit: Hit; chosen: boolean; open: (href: string) => void }) {
  const styles = useStyles()
  const look = useLook()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // Keys are the field’s, which has the focus and names what is chosen.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={line}
      id={idOf(hit.key)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={mergeClasses(styles.hit, chosen && styles.chosen)}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(hit.href)}
    >
      {hit.label}
      {hit.hint && <span className={look.quiet}>{hit.hint}</span>}
    </div>
  )
}
