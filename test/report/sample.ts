import type {Entry} from '../../src/dictionary/dictionary.ts'
import {ELEMENTS} from '../../src/elements/table.ts'
import type {Finding, Point} from '../../src/finding.ts'
import type {LintedLetter} from '../../src/report/record.ts'

/** A finding on every place where `words` stand in `source`, one part a word. */
export function finding(source: string, words: readonly string[], more: Partial<Finding> = {}): Finding {
  let from = 0
  const parts = words.map(word => {
    const start = source.indexOf(word, from)
    if (start < 0) throw new Error(`“${word}” is not in the source`)
    from = start + word.length
    return {start, end: from}
  })
  return {
    rule: 'jargon',
    severity: 'error',
    message: 'Dit is een bericht.',
    match: words.join(' … '),
    start: place(source, parts[0]?.start ?? 0),
    end: place(source, parts.at(-1)?.end ?? 0),
    parts,
    suggestions: [],
    fingerprint: '00000000000000',
    ...more,
  }
}

function place(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split('\n')
  return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
}

export function letter(source: string, findings: readonly Finding[], path = 'brief.md'): LintedLetter {
  return {
    path,
    source,
    format: 'markdown',
    facts: {
      language: 'nl',
      channel: 'letter',
      stage: 'first-reminder',
      audience: 'consumer',
      sender: 'creditor',
      jurisdiction: 'nl',
      profile: 'standaard',
      guessed: ['stage'],
    },
    languages: {nl: 3, en: 0},
    findings,
    ignored: [],
    elements: Object.fromEntries(ELEMENTS.map(id => [id, null])) as LintedLetter['elements'],
    readability: {
      words: 1234,
      sentences: 10,
      wordsPerSentence: 12.34,
      syllablesPerWord: 1.567,
      fleschDouma: 61.6,
      leesindexA: 70.2,
      fleschReadingEase: null,
      lix: 31,
      longWordShare: 0.25,
      uncommonWordShare: 0.05,
      contentWordsPerClause: 3.5,
      splitVerbDistance: 1.25,
      passiveShare: 0.1,
      jargonPer100Words: 4.2,
      unconnectedShare: 0.5,
      score: 66,
    },
  }
}

export const entry: Entry = {
  id: 'slotaanmaning',
  rule: 'jargon',
  theme: 'collection',
  category: 'collection',
  term: 'slotaanmaning',
  pos: 'noun',
  forms: ['slotaanmaning', 'slotaanmaningen'],
  inflect: true,
  kind: 'replace',
  severity: 'error',
  replacements: ['laatste herinnering'],
  fix: 'safe',
  says: 'is juridische taal',
  why: 'Veel lezers kennen dit woord niet.',
  source: 'Taalkompas, CommunicatieRijk',
  right: [],
  unless: ['@sender=government', '~ aan', 'aanmaning en herinnering'],
  examples: [{bad: 'Dit is een slotaanmaning.', good: 'Dit is een laatste herinnering.'}],
}
