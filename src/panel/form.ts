import {html} from '../report/html.ts'
import type {FilledVariant} from './fill.ts'
import {FORM_SCRIPT} from './form-script.ts'
import {COLUMNS, KINDS} from './model.ts'
import type {PackedLetter} from './pack-letter.ts'
import {PROFILE_QUESTIONS} from './question-sheet.ts'
import {packPage} from './sheet-page.ts'
import {SCREEN_CSS} from './sheet-style.ts'

/** The answer form as a page that works without a network, keeps what is typed, and saves the same table. */
export const formHtml = (
  letters: readonly PackedLetter[],
  readers: readonly string[],
  round: number,
): Promise<string> =>
  packPage({
    title: 'Antwoorden van lezers',
    css: SCREEN_CSS,
    script: {
      code: FORM_SCRIPT,
      data: {
        round,
        readers,
        columns: COLUMNS,
        kinds: KINDS.map(({code, group, ...kind}) => ({
          code,
          group,
          values: kind.values ?? [],
          question: PROFILE_QUESTIONS[code] ?? kind.title,
        })),
        letters: letters.map(formLetter),
      },
    },
    body: html`<main>
<h1>Antwoorden van lezers</h1>
<p>Voer hier in wat lezers zeiden. Gebruik codes, geen namen. Alles blijft op dit apparaat, ook als u de pagina sluit. Er is geen internet nodig.</p>
<noscript><p>Dit formulier werkt hier niet, omdat JavaScript uit staat. Gebruik antwoorden.xlsx.</p></noscript>
<div id="form" hidden>
<p id="status" role="status"></p>
<section class="bar" aria-label="Lezer kiezen">
<p><label for="reader">Lezer</label><select id="reader"></select></p>
<form id="new"><p><label for="code">Andere code</label><input id="code" size="6" maxlength="8" autocomplete="off"></p><button>Voeg toe</button></form>
</section>
<nav id="parts" aria-label="Onderdelen"></nav>
<h2 id="title" tabindex="-1"></h2>
<div id="part"></div>
<section class="end" aria-label="Opslaan">
<h2>Klaar?</h2>
<p id="count"></p>
<p><button type="button" id="save" class="main">Sla alle antwoorden op in een bestand</button></p>
<p><button type="button" id="clear">Wis alle antwoorden op dit apparaat</button></p>
</section>
</div>
</main>`,
  })

const formLetter = ({code, letter, variants, language}: PackedLetter) => ({
  code,
  path: letter.path,
  version: letter.version,
  title: letter.title,
  questions: letter.questions,
  variants: variants.map(({number, label, paragraphs}, i) => ({
    number,
    label,
    key: letter.variants[i]!.key,
    paragraphs: paragraphs.map(({number, blocks}) => ({number, text: textOf(blocks), lang: language})),
  })),
})

const textOf = (blocks: FilledVariant['paragraphs'][number]['blocks']): string =>
  blocks.map(({label, text}) => label + text).join(' | ')
