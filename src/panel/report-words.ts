import {formatNumber, joinDutch} from '../report/dutch.ts'
import {KINDS, type KindCode} from './model.ts'
import type {LetterOutcome} from './outcome.ts'
import type {Share} from './tally.ts'
import {FEWEST_READERS} from './thresholds.ts'
import type {ReaderGroup, Reason, Verdict} from './verdict.ts'

const TITLES = new Map<KindCode, string>(KINDS.map(({code, title}) => [code, title]))

/** What a guide calls a kind of row. */
export const titleOf = (kind: KindCode): string => TITLES.get(kind)!

export const readersText = (n: number): string => `${formatNumber(n, 0)} ${n === 1 ? 'lezer' : 'lezers'}`

/** `82% (9 van 11)`; of fewer than five readers only `3 van 4`, and of none a dash. */
export function shareText({right, of}: Share): string {
  if (of === 0) return '–'
  // What belongs together stays on one line.
  const counts = `${right}\u00A0van\u00A0${of}`
  return of < FEWEST_READERS ? counts : `${percent(right, of)} (${counts})`
}

/** A share in whole per cents; it may only be asked of five readers or more. */
export const percent = (n: number, of: number): string => `${formatNumber((100 * n) / of, 0)}%`

export const roundsText = (rounds: readonly number[]): string =>
  `${rounds.length === 1 ? 'ronde' : 'rondes'} ${joinDutch(rounds.map(String), 'en')}`

export const VERDICT_NAMES: Readonly<Record<Verdict['verdict'], string>> = {
  passed: 'Geslaagd',
  failed: 'Niet geslaagd',
  'too-few': 'Te weinig lezers',
}

export const VERDICT_TONES: Readonly<Record<Verdict['verdict'], 'good' | 'bad' | 'fair'>> = {
  passed: 'good',
  failed: 'bad',
  'too-few': 'fair',
}

export const GROUP_NAMES: Readonly<Record<ReaderGroup, string>> = {
  all: 'alle lezers',
  difficulty: 'lezers die moeite hebben met lezen',
}

/** Why a letter has not passed, in Dutch. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'readers': {
      const who =
        reason.group === 'all' ? '' : ` die moeite ${reason.readers === 1 ? 'heeft' : 'hebben'} met lezen`
      return `${readersText(reason.readers)}${who}. Nodig: ${reason.needed}.`
    }
    case 'answers':
      return `“${titleOf(reason.question)}”, ${GROUP_NAMES[reason.group]}: ${reason.answers} ${reason.answers === 1 ? 'antwoord' : 'antwoorden'}. Nodig: ${reason.needed}.`
    case 'question':
      return `“${titleOf(reason.question)}”, ${GROUP_NAMES[reason.group]}: ${shareText(reason.share)} goed. Nodig: ${reason.needed} van ${reason.share.of}.`
    case 'paragraph':
      return `Alinea ${reason.paragraph}: ${minusText(reason.minus)} en ${plusText(reason.plus)}.`
    case 'feelings':
      return `Bang of boos: ${shareText({right: reason.bad, of: reason.of})}. Hooguit: ${reason.most} van ${reason.of}.`
  }
}

/** Readers, not marks. */
const minusText = (n: number): string => `${readersText(n)} met een min`
const plusText = (n: number): string => `${n === 0 ? 'niemand' : n} met een plus`

/** Where the figures of a letter come from. */
export const sourceText = ({tally}: LetterOutcome): string =>
  `versie ${tally.version.version}, ${roundsText(tally.rounds)}, ${readersText(tally.all.readers)}, van wie ${tally.difficulty.readers} moeite ${tally.difficulty.readers === 1 ? 'heeft' : 'hebben'} met lezen`
