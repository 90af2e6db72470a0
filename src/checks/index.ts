import {abbreviation} from './abbreviation.ts'
import {collectionCosts} from './collection-costs.ts'
import {contactTime} from './contact-time.ts'
import {diminutive} from './diminutive.ts'
import {emptyField} from './empty-field.ts'
import {emptyLetter} from './empty-letter.ts'
import {filler} from './filler.ts'
import {forbiddenCosts} from './forbidden-costs.ts'
import {interest} from './interest.ts'
import {jargon} from './jargon.ts'
import {leftoverNote} from './leftover-note.ts'
import {longSentence} from './long-sentence.ts'
import {noticeConsequence} from './notice-consequence.ts'
import {noticeCosts} from './notice-costs.ts'
import {noticeTerm} from './notice-term.ts'
import {numberFormat} from './number-format.ts'
import {passive} from './passive.ts'
import {pastTense} from './past-tense.ts'
import {politePast} from './polite-past.ts'
import {privacy} from './privacy.ts'
import {readability} from './readability.ts'
import {repeatedWord} from './repeated-word.ts'
import type {Rule} from './rule.ts'
import {shouting} from './shouting.ts'
import {tone} from './tone.ts'
import {unclosedField} from './unclosed-field.ts'
import {vague} from './vague.ts'

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  jargon,
  tone,
  abbreviation,
  filler,
  vague,
  pastTense,
  politePast,
  diminutive,
  passive,
  longSentence,
  readability,
  shouting,
  repeatedWord,
  numberFormat,
  noticeTerm,
  noticeCosts,
  noticeConsequence,
  collectionCosts,
  forbiddenCosts,
  interest,
  privacy,
  contactTime,
  emptyLetter,
  unclosedField,
  emptyField,
  leftoverNote,
]
