import {findDiminutives} from '../../src/dutch/diminutive.ts'
import type {Lexicon} from '../../src/dutch/lexicon.ts'
import {findPassives} from '../../src/dutch/passive.ts'
import type {Sentence} from '../../src/dutch/sentences.ts'
import {findPastTense} from '../../src/dutch/tense.ts'
import type {FoundSpan, Measure} from './gold.ts'

/** One thing that is measured: how it is found, and how it is compared with the gold. */
export interface Phenomenon extends Measure {
  readonly name: string
  readonly find: (sentence: Sentence, lexicon: Lexicon) => readonly FoundSpan[]
}

/** Everything that the bench measures. A new phenomenon is one more line. */
export const PHENOMENA: readonly Phenomenon[] = [
  {name: 'past tense', unit: 'past', ignore: new Set(), find: findPastTense},
  {name: 'diminutive', unit: 'dim', ignore: new Set(), find: findDiminutives},
  {name: 'passive', unit: 'passive', ignore: new Set(), find: findPassives},
]
