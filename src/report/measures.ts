import type {Readability} from '../readability/measures.ts'
import type {CostKey} from '../readability/score.ts'
import {formatNumber} from './dutch.ts'

/** How a measure is shown. */
export interface MeasureName {
  /** As `--sort` calls it. */
  readonly id: string
  readonly name: string
  readonly decimals: number
  /** Behind the number; shares are shown as percentages. */
  readonly unit: '' | '%'
  /** Whether more of it makes a letter harder or easier to read. */
  readonly more: 'harder' | 'easier'
  /** What the number says, for who sees it for the first time. */
  readonly hint: string
}

const LESS = 'minder is makkelijker'
const MORE = 'meer is makkelijker'

/** The measures in the order in which they are shown. */
export const MEASURES: Readonly<Record<keyof Readability, MeasureName>> = {
  words: {id: 'words', name: 'woorden', decimals: 0, unit: '', more: 'harder', hint: LESS},
  sentences: {id: 'sentences', name: 'zinnen', decimals: 0, unit: '', more: 'harder', hint: ''},
  wordsPerSentence: {
    id: 'words-per-sentence',
    name: 'woorden per zin',
    decimals: 1,
    unit: '',
    more: 'harder',
    hint: LESS,
  },
  syllablesPerWord: {
    id: 'syllables-per-word',
    name: 'lettergrepen per woord',
    decimals: 2,
    unit: '',
    more: 'harder',
    hint: LESS,
  },
  longWordShare: {
    id: 'long-words',
    name: 'woorden van meer dan zes letters',
    decimals: 0,
    unit: '%',
    more: 'harder',
    hint: LESS,
  },
  uncommonWordShare: {
    id: 'uncommon-words',
    name: 'woorden die weinig mensen kennen',
    decimals: 0,
    unit: '%',
    more: 'harder',
    hint: LESS,
  },
  jargonPer100Words: {
    id: 'jargon',
    name: 'vaktaal per 100 woorden',
    decimals: 1,
    unit: '',
    more: 'harder',
    hint: LESS,
  },
  passiveShare: {
    id: 'passive',
    name: 'zinnen in de lijdende vorm',
    decimals: 0,
    unit: '%',
    more: 'harder',
    hint: LESS,
  },
  contentWordsPerClause: {
    id: 'content-words',
    name: 'inhoudswoorden per persoonsvorm',
    decimals: 1,
    unit: '',
    more: 'harder',
    hint: LESS,
  },
  splitVerbDistance: {
    id: 'split-verbs',
    name: 'woorden tussen twee werkwoorden',
    decimals: 1,
    unit: '',
    more: 'harder',
    hint: LESS,
  },
  unconnectedShare: {
    id: 'unconnected',
    name: 'zinnen zonder verbindingswoord',
    decimals: 0,
    unit: '%',
    more: 'harder',
    hint: LESS,
  },
  fleschDouma: {
    id: 'flesch-douma',
    name: 'Flesch-Douma',
    decimals: 0,
    unit: '',
    more: 'easier',
    hint: MORE,
  },
  leesindexA: {id: 'leesindex-a', name: 'Leesindex A', decimals: 0, unit: '', more: 'easier', hint: MORE},
  fleschReadingEase: {
    id: 'flesch-reading-ease',
    name: 'Flesch Reading Ease',
    decimals: 0,
    unit: '',
    more: 'easier',
    hint: MORE,
  },
  lix: {id: 'lix', name: 'LIX', decimals: 0, unit: '', more: 'harder', hint: LESS},
  score: {
    id: 'score',
    name: 'score',
    decimals: 0,
    unit: '',
    more: 'easier',
    hint: 'van 0 (moeilijk) tot 100 (makkelijk)',
  },
}

export const MEASURE_KEYS = Object.keys(MEASURES) as (keyof Readability)[]

/** A measure in the unit in which people see it: shares as percentages; null when it is of another language. */
export function shown(key: keyof Readability, {[key]: value}: Readability): number | null {
  return value !== null && MEASURES[key].unit === '%' ? value * 100 : value
}

/** `12,5` or `20%`, with a true minus sign; `–` for a measure of another language. */
export function formatMeasure(key: keyof Readability, readability: Readability): string {
  const {decimals, unit} = MEASURES[key]
  const value = shown(key, readability)
  return value === null ? '–' : `${formatNumber(value, decimals).replace('-', '−')}${unit}`
}

/** What costs points, in a few words. */
export const COST_NAMES: Readonly<Record<CostKey, string>> = {
  jargon: 'vaktaal',
  uncommon: 'woorden die weinig mensen kennen',
  length: 'lengte van de brief',
  words: 'lengte van de zinnen',
  syllables: 'lengte van de woorden',
  passive: 'lijdende vorm',
  content: 'veel inhoud in één zin',
}
