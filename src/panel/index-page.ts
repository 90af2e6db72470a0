import {dutchDate, isoDay} from '../law/calendar.ts'
import {type Html, html} from '../report/html.ts'
import type {Pack, PackPlan, Paper} from './pack.ts'
import type {PackedLetter} from './pack-letter.ts'
import {packPage} from './sheet-page.ts'
import {SCREEN_CSS} from './sheet-style.ts'

/** The first page of a pack: what is in it, what to print, and what is still to be seen to. */
export const indexHtml = (
  letters: readonly PackedLetter[],
  {papers}: Pack,
  plan: PackPlan,
  {pdf}: {readonly pdf: boolean},
): Promise<string> =>
  packPage({
    title: 'Pakket voor lezers',
    css: SCREEN_CSS,
    body: html`<main>
<h1>Pakket voor lezers</h1>
<p class="soft">Ronde ${plan.round}, ${dutchDate(isoDay(plan.date)!)}</p>
<p>Met dit pakket leest u ${letters.length === 1 ? 'een brief' : `${letters.length} brieven`} met een groep lezers. De brieven zijn ingevuld met verzonnen namen en bedragen.</p>
${notes(letters)}
<h2>Zo doet u het</h2>
<ol>
<li>Lees <a href="begeleider.html">het blad voor de begeleider</a>. Daar staat hoe een bijeenkomst gaat.</li>
<li>Print de bladen hieronder.</li>
<li>Houd de bijeenkomst.</li>
<li>Voer de antwoorden in: in <a href="antwoorden.xlsx">antwoorden.xlsx</a> (Excel), of met <a href="formulier.html">het formulier</a> op een tablet of computer. Liever een csv-bestand? Dat is <a href="antwoorden.csv">antwoorden.csv</a>.</li>
<li>Stuur het bestand met de antwoorden naar wie u dit pakket gaf.</li>
</ol>
<h2>Bladen om te printen</h2>
${!pdf && html`<p class="note">In dit pakket zitten geen pdf-bestanden. Print dan uit Word, of open het blad in een browser en kies Afdrukken.</p>`}
<div class="scroll"><table><thead><tr><th scope="col">Blad</th><th scope="col">Hoeveel</th><th scope="col">Openen</th></tr></thead><tbody>
${papers.map(paper => html`${paperRow(paper, pdf)}\n`)}</tbody></table></div>
<h2>De brieven</h2>
<div class="scroll"><table><thead><tr><th scope="col">Brief</th><th scope="col">Bestand</th><th scope="col">Versie</th><th scope="col">Leesvel</th></tr></thead><tbody>
${letters.map(letterRow)}</tbody></table></div>
<p>De goede antwoorden op de vragen staan op het blad voor de begeleider. Klopt een antwoord niet? Verander het in <a href="sleutel.csv">sleutel.csv</a>. Daarna moet het pakket opnieuw gemaakt worden, met <code>--key sleutel.csv</code>.</p>
</main>`,
  })

const paperRow = ({name, title, copies}: Paper, pdf: boolean): Html => {
  const link = (ending: string, text: string): Html =>
    html`<a href="${encodeURI(`${name}.${ending}`)}" aria-label="${title}, ${text}">${text}</a>`
  return html`<tr><td>${title}</td><td>${copies}</td><td>${pdf && html`${link('pdf', 'pdf')} · `}${link('docx', 'Word')} · ${link('html', 'webpagina')}</td></tr>`
}

const letterRow = ({code, letter, variants}: PackedLetter): Html =>
  html`<tr><td>${code}: ${letter.title}</td><td>${letter.path}</td><td class="version">${letter.version}</td><td>${variants.map(
    ({number, label}, i) =>
      html`${i > 0 && html`<br>`}${code}${variants.length > 1 && number}${label !== '' && ` (${label})`}`,
  )}</td></tr>\n`

/** What the guide should know or do before printing. */
function notes(letters: readonly PackedLetter[]): Html {
  const strange = letters.filter(({strange}) => strange.length > 0)
  const left = letters.filter(({left}) => left > 0)
  const more = letters.filter(({more}) => more)
  const spoken = letters.filter(({channel}) => channel === 'call-script')
  return html`${
    strange.length > 0 &&
    html`<div class="note"><p>Van deze invulvelden weet briefwijzer niet wat erin hoort. Op het leesvel staat nu hun naam tussen haakjes.</p>
<ul>${strange.map(({code, strange}) => html`<li>Brief ${code}: ${strange.join(', ')}</li>`)}</ul>
<p>Zet de waarden in een bestand (csv of JSON) en maak het pakket opnieuw met <code>--data</code> en de naam van dat bestand.</p></div>`
  }${left.map(
    ({code, left, variants}) =>
      html`<p class="note">Van brief ${code} ${left === 1 ? 'is er nog één vorm' : `zijn er nog ${left} vormen`}. In dit pakket ${variants.length === 1 ? 'zit er één' : `zitten er ${variants.length}`}. Wilt u er meer? Maak het pakket opnieuw met <code>--variants ${left + variants.length}</code>.</p>`,
  )}${more.map(
    ({code}) =>
      html`<p class="note">Brief ${code} heeft zo veel vormen dat briefwijzer ze niet allemaal los ziet. Wilt u een vorm die er niet bij is? Maak van die vorm een eigen bestand.</p>`,
  )}${spoken.map(({code}) => html`<p class="note">Brief ${code} is een belscript. Lees die hardop voor, in plaats van een leesvel te geven.</p>`)}`
}
