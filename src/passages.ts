import type {Passage} from './checks/rule.ts'
import type {Lexicon} from './dutch/lexicon.ts'
import {splitSentences} from './dutch/sentences.ts'
import type {LetterFacts} from './letter/facts.ts'
import {blockLanguage} from './letter/language.ts'
import type {Letter} from './letter/letter.ts'
import {roles} from './letter/roles.ts'
import {readScript} from './letter/script.ts'

/** Splits a letter's blocks into sentences: what rules and measures look at. Of a call script that is what is said. */
export function passagesOf(letter: Letter, facts: LetterFacts, lexicon: () => Lexicon): Passage[] {
  const isScript = facts.channel === 'call-script'
  const role = isScript ? [] : roles(letter.blocks)
  const script = isScript ? readScript(letter) : undefined
  return letter.blocks.map((block, index) => {
    const said = script?.[index]
    const sentences = splitSentences(said?.spoken ?? block.text)
    const directions = said ? splitSentences(said.directions) : []
    const language = blockLanguage(sentences, facts.language, lexicon)
    // A script has no address and no signature.
    return {index, block, role: role[index] ?? 'body', language, sentences, directions}
  })
}
