export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: string[] }
export type Piece = { text: string; strong?: boolean; emphasis?: boolean }

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/

/** A text in blocks. What is not known to it stays as it was written. */
export function blocksOf(text: string): Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => chunk(part.split('\n').filter((line) => line.trim() !== '')))
}

function chunk(lines: string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    const item = ITEM.exec(line)
    const last = blocks.at(-1)
    if (heading) blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! })
    else if (item && last?.kind === 'list') last.items.push(item[2]!)
    else if (item)
      blocks.push({ kind: 'list', ordered: item[1] !== undefined, start: Number(item[1] ?? 1), items: [item[2]!] })
    else if (last?.kind === 'paragraph') last.text += ` ${line.trim()}`
    else if (last?.kind === 'list') last.items.push(`${last.items.pop()} ${line.trim()}`)
    else blocks.push({ kind: 'paragraph', text: line.trim() })
  }
  return blocks
}

/** One line in plain, strong and emphasised pieces. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|_[^_\s][^_]*_)/).flatMap((part): Piece[] => {
    if (!part) return []
    if (part.startsWith('**')) return [{ text: part.slice(2, -2), strong: true }]
    if (part.length > 2 && (part.startsWith('*') || part.startsWith('_')))
      return [{ text: part.slice(1, -1), emphasis: true }]
    return [{ text: part }]
  })
}
