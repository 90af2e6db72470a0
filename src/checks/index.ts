import {journey} from '../journey/rule.ts'
import {abbreviation} from './abbreviation.ts'
import {closedQuestion} from './closed-question.ts'
import {collectionCosts} from './collection-costs.ts'
import {contactTime} from './contact-time.ts'
import {diminutive} from './diminutive.ts'
import {doubleNegative} from './double-negative.ts'
import {emptyField} from './empty-field.ts'
import {emptyLetter} from './empty-letter.ts'
import {filler} from './filler.ts'
import {forbiddenCosts} from './forbidden-costs.ts'
import {hardEnglish} from './hard-english.ts'
import {ignoreComment} from './ignore-comment.ts'
import {interest} from './interest.ts'
import {jargon} from './jargon.ts'
import {leftoverNote} from './leftover-note.ts'
import {longSentence} from './long-sentence.ts'
import {longWord} from './long-word.ts'
import {messageLink} from './message-link.ts'
import {missingElement} from './missing-element.ts'
import {noPressure} from './no-pressure.ts'
import {nominalStyle} from './nominal-style.ts'
import {noticeConsequence} from './notice-consequence.ts'
import {noticeCosts} from './notice-costs.ts'
import {noticeTerm} from './notice-term.ts'
import {numberFormat} from './number-format.ts'
import {openQuestion} from './open-question.ts'
import {otherLaw} from './other-law.ts'
import {passive} from './passive.ts'
import {pastTense} from './past-tense.ts'
import {politePast} from './polite-past.ts'
import {privacy} from './privacy.ts'
import {readability} from './readability.ts'
import {repeatedWord} from './repeated-word.ts'
import type {Rule, RuleDoc} from './rule.ts'
import {sameWord} from './same-word.ts'
import {scriptClosing} from './script-closing.ts'
import {scriptOpening} from './script-opening.ts'
import {shouting} from './shouting.ts'
import {simplify} from './simplify.ts'
import {smsLength} from './sms-length.ts'
import {splitVerb} from './split-verb.ts'
import {structure} from './structure.ts'
import {subjectLine} from './subject-line.ts'
import {textLength} from './text-length.ts'
import {tone} from './tone.ts'
import {uJeMix} from './u-je-mix.ts'
import {unclosedField} from './unclosed-field.ts'
import {unknownField} from './unknown-field.ts'
import {vague} from './vague.ts'

/** Every rule on letters, in the order of the documentation. */
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
  splitVerb,
  textLength,
  smsLength,
  messageLink,
  subjectLine,
  structure,
  {...readability, checkEnglish: hardEnglish},
  simplify,
  longWord,
  shouting,
  repeatedWord,
  sameWord,
  nominalStyle,
  numberFormat,
  uJeMix,
  doubleNegative,
  missingElement,
  noticeTerm,
  noticeCosts,
  noticeConsequence,
  collectionCosts,
  forbiddenCosts,
  interest,
  privacy,
  contactTime,
  otherLaw,
  noPressure,
  closedQuestion,
  openQuestion,
  scriptOpening,
  scriptClosing,
  emptyLetter,
  unclosedField,
  unknownField,
  emptyField,
  leftoverNote,
]

/** The ids of the rules that speak of the law. */
export const LAW_RULES: ReadonlySet<string> = new Set(RULES.filter(({law}) => law).map(({id}) => id))

/** Every rule: those on letters, the one on what is not told of them, and the one on sets of letters. */
export const ALL_RULES: readonly RuleDoc[] = [...RULES, ignoreComment, journey]
