import {nounOf} from './key.ts'
import {KINDS} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'
import type {Sheet, SheetPart} from './sheet.ts'

/** The questions about one letter, for one reader: the guide reads them out and ticks how the answer was. */
export function questionSheet({code, letter, channel}: PackedLetter): Sheet {
  const {the} = nounOf({channel})
  // Of a call there is no paper.
  const away = channel === 'call-script' ? '' : 'Leg het blad omgekeerd op tafel. '
  return {
    title: `Vragen bij brief ${code}`,
    foot: `Vragen bij brief ${code} · versie ${letter.version}`,
    parts: [
      {kind: 'blanks', labels: ['Lezer (code)', 'Leesvel']},
      {
        kind: 'aloud',
        text: `${away}Ik stel u nu een paar vragen. U kunt niets fout doen: wij testen ${the}, niet u. Weet u iets niet? Zeg dat dan gewoon.`,
      },
      ...letter.questions.map(({kind, text}, i): SheetPart => {
        const {group, values = []} = KINDS.find(({code}) => code === kind)!
        return {
          kind: 'question',
          number: i + 1,
          text,
          options: values,
          faces: group === 'feeling',
          lines: kind === 'navertellen' ? 4 : group === 'feeling' ? 1 : 2,
        }
      }),
    ],
  }
}

/** What the guide asks of a reader, once: a code and a small profile, no name. */
export function profileSheet(): Sheet {
  const profile = KINDS.filter(({group}) => group === 'profile')
  return {
    title: 'Over de lezer',
    foot: 'Over de lezer',
    parts: [
      {kind: 'blanks', labels: ['Lezer (code)']},
      {
        kind: 'text',
        text: 'Schrijf hier geen naam op. Een code is genoeg, zoals L01. U mag elke vraag overslaan.',
      },
      ...profile.map(
        ({code, values = []}, i): SheetPart => ({
          kind: 'question',
          number: i + 1,
          text: PROFILE_QUESTIONS[code] ?? '',
          options: values,
          faces: false,
          lines: 0,
        }),
      ),
    ],
  }
}

/** How the things that are known of a reader are asked for. */
export const PROFILE_QUESTIONS: Readonly<Record<string, string>> = {
  lezen: 'Vindt u lezen soms moeilijk?',
  leeftijd: 'Hoe oud bent u?',
  opleiding: 'Welke school heeft u als laatste gedaan?',
  thuistaal: 'Welke taal spreekt u thuis?',
  ervaring: 'Heeft u zelf weleens een brief gekregen over een rekening die u nog moest betalen?',
}
