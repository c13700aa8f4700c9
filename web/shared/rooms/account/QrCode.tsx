import { makeStyles } from '@fluentui/react-components'
import { create } from 'qrcode'
import { useMemo } from 'react'

const useStyles = makeStyles({
  picture: { width: '200px', height: '200px', backgroundColor: '#ffffff', display: 'block' },
})
/** Scanners want this many empty modules around the code. */
const QUIET = 4

/** Drawn as one path: the page’s policy allows no picture that is made on the spot. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const styles = useStyles()
  const { path, side } = useMemo(() => draw(text), [text])
  return (
    <svg className={styles.picture} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <title>{label}</title>
      <path d={path} fill="#000000" />
    </svg>
  )
}

function draw(text: string): { path: string; side: number } {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (bit, at) =>
    bit ? `M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z` : '',
  )
  return { path: dark.join(''), side: size + 2 * QUIET }
}
