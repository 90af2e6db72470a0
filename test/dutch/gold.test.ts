import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {splitSentences} from '../../src/dutch/sentences.ts'
import {findPastTense} from '../../src/dutch/tense.ts'
import {emptyScore, figures, type LetterLine, placesOf, readGoldLine, scoreSentence} from '../bench/gold.ts'
import {PHENOMENA} from '../bench/phenomena.ts'
import {testLexicon} from '../lexicon.ts'

const lines = readFileSync(new URL('../../fixtures/gold/letters.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const lexicon = testLexicon()

test('there are at least 400 sentences, each once', () => {
  const texts = lines.map(line => (JSON.parse(line) as LetterLine).text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.length).toBeGreaterThanOrEqual(400)
})

test('every marked form stands in its sentence', () => {
  for (const line of lines) {
    const {text, past = [], polite = [], diminutive = []} = JSON.parse(line) as LetterLine
    for (const forms of [past, polite, diminutive]) expect(placesOf(text, forms)).toHaveLength(forms.length)
  }
})

/** What the shipped code must reach on these sentences. */
const FLOORS: Readonly<Record<string, {precision: number; recall: number; f1: number}>> = {
  past: {precision: 0.985, recall: 0.985, f1: 0.99},
  dim: {precision: 0.98, recall: 0.98, f1: 0.98},
  passive: {precision: 0.94, recall: 0.9, f1: 0.93},
}

test.each(PHENOMENA.filter(({unit}) => unit in FLOORS))('$name reaches its floor', phenomenon => {
  const score = emptyScore()
  for (const gold of lines.map(readGoldLine)) {
    const spans = splitSentences(gold.text).flatMap(sentence => phenomenon.find(sentence, lexicon))
    scoreSentence(score, phenomenon, gold, spans)
  }
  const reached = figures(score)
  const floor = FLOORS[phenomenon.unit]!
  const errors = [...score.errors].map(([error, places]) => `${error}: ${places[0]}`).join('\n')
  expect(reached.precision, errors).toBeGreaterThanOrEqual(floor.precision)
  expect(reached.recall, errors).toBeGreaterThanOrEqual(floor.recall)
  expect(reached.f1, errors).toBeGreaterThanOrEqual(floor.f1)
})

test('polite forms are told apart from the past', () => {
  let right = 0
  const wrong: string[] = []
  for (const line of lines) {
    const {text, past = [], polite = []} = JSON.parse(line) as LetterLine
    const kinds = new Map(
      splitSentences(text)
        .flatMap(sentence => findPastTense(sentence, lexicon))
        .map(verb => [verb.start, verb.kind]),
    )
    for (const [kind, forms] of [
      ['past', past],
      ['polite', polite],
    ] as const) {
      for (const {start} of placesOf(text, forms)) {
        if (kinds.get(start) === kind) right++
        else if (kinds.has(start)) wrong.push(text)
      }
    }
  }
  expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
})
