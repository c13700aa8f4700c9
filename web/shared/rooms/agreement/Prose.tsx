import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { Fragment, type ReactNode } from 'react'
import { blocksOf, piecesOf, type Block } from './markdown.ts'

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '72ch',
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
  },
  top: { ...typographyStyles.subtitle1 },
  heading: { ...typographyStyles.subtitle2, marginTop: tokens.spacingVerticalS },
  list: {
    paddingLeft: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
})

/** Markdown as agreements use it: headings, paragraphs, lists, emphasis. Drawn as elements, so that no text can become markup. */
export function Prose({ text }: { text: string }) {
  const styles = useStyles()
  const blocks = blocksOf(text)
  // Whatever its own levels, the text stands under a heading of the page.
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)))
  return (
    <div className={styles.text}>
      {blocks.map((block, at) => (
        <Drawn key={at} block={block} top={top} />
      ))}
    </div>
  )
}

function Drawn({ block, top }: { block: Block; top: number }) {
  const styles = useStyles()
  if (block.kind === 'heading')
    return block.level === top ? (
      <h3 className={styles.top}>{inline(block.text)}</h3>
    ) : (
      <h4 className={styles.heading}>{inline(block.text)}</h4>
    )
  if (block.kind === 'paragraph') return <p>{inline(block.text)}</p>
  const items = block.items.map((item, at) => <li key={at}>{inline(item)}</li>)
  return block.ordered ? (
    <ol className={styles.list} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  )
}

function inline(text: string): ReactNode {
  return piecesOf(text).map((piece, at) => (
    <Fragment key={at}>
      {piece.strong ? <strong>{piece.text}</strong> : piece.emphasis ? <em>{piece.text}</em> : piece.text}
    </Fragment>
  ))
}
