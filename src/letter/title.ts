import {blockPart} from './block-part.ts'
import type {Block} from './letter.ts'

/** What stands before a subject. */
export const SUBJECT_LABEL =
  /^(?:onderwerp|betreft|subject|betreffende)(?:\s*\/[^:\n]{0,20}|\s+in\s+[^:\n]{0,10})?\s*:\s*/iu
const LABELLED = new RegExp(SUBJECT_LABEL.source, 'imu')
const SALUTATION = /^(?:beste|geachte|hallo|hoi|hi|dag|goede(?:morgen|middag|navond)|lieve)\b/i
const MATTER = /herinnering|aanmaning|factuur|betaling|sommatie|ingebrekestelling|incasso/i
const NO_TITLE = /^(?:per|aangetekend|vertrouwelijk|persoonlijk|aan|t\.a\.v\.|datum)\b/i

/**
 * Marks subject lines: a line `Onderwerp: …` or `Betreft: …` becomes a title without its label; where there is none,
 * a single line that opens the letter, right before the salutation or naming what the letter is about.
 */
export function withTitles(blocks: readonly Block[]): Block[] {
  const titled: Block[] = []
  for (const block of blocks) {
    const prose = block.kind === 'paragraph' || block.kind === 'heading'
    if (prose && LABELLED.test(block.text)) titled.push(...split(block))
    else titled.push(block)
  }
  const [first, second] = titled
  if (first && second && isSubject(first, second) && !titled.some(({kind}) => kind === 'title')) {
    titled[0] = {...first, kind: 'title', depth: 0}
  }
  return titled
}

function isSubject({kind, text}: Block, next: Block): boolean {
  if (kind !== 'paragraph' || text.length > 120 || /\n|[.,;]$/.test(text) || NO_TITLE.test(text)) return false
  if (!/\p{L}{4}/u.test(text) || SALUTATION.test(text)) return false
  return (
    SALUTATION.test(next.text) || (MATTER.test(text) && next.kind === 'paragraph' && next.text.endsWith('.'))
  )
}

function split(block: Block): Block[] {
  const parts: Block[] = []
  let from = 0
  const push = (start: number, end: number, title: boolean) => {
    if (end <= start) return
    parts.push(
      title
        ? {...blockPart(block, start, end), kind: 'title', depth: 0}
        : start === 0 && end === block.text.length
          ? block
          : blockPart(block, start, end),
    )
  }
  for (let at = 0; at < block.text.length; ) {
    const line = block.text.indexOf('\n', at)
    const end = line < 0 ? block.text.length : line
    const label = SUBJECT_LABEL.exec(block.text.slice(at, end))?.[0]
    if (label !== undefined && end - at <= 140) {
      push(from, at - 1, false)
      push(at + label.length, end, true)
      from = end + 1
    }
    at = end + 1
  }
  push(from, block.text.length, false)
  return parts
}
