import {BASE_CSS, type Look} from './page.ts'

const CSS = `${BASE_CSS.trimEnd()}
:root{--error:#b3261e;--warning:#8a5300;--info:#1d5f9e;--mark:#ffe08a;--mark-ink:#1b1f24}
@media (prefers-color-scheme:dark){:root{--error:#ff9a90;--warning:#f0bd62;--info:#8cc2f5;--mark:#6b5200;--mark-ink:#fff3cf}}
.jump{margin:.25rem 0}
.tools{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:end;margin:1rem 0;padding:.6rem 0;
background:var(--page);border-bottom:1px solid var(--line)}
.tools fieldset{display:flex;flex-wrap:wrap;gap:.2rem .9rem;border:0;margin:0;padding:0;min-width:0}
.tools legend,.tools .field>label{display:block;padding:0;color:var(--soft);font-size:.85rem}
.tools label{cursor:pointer}
.tools input[type=search],.tools select,.tools button{font:inherit;color:inherit;background:var(--box);border:1px solid var(--soft);
border-radius:.4rem;padding:.3rem .6rem;min-height:2.4rem;max-width:100%}
.tools .field{flex:1 1 11rem;min-width:0;max-width:20rem}
.tools .field>input,.tools .field>select{width:100%}
.tools button{cursor:pointer}
.count{flex-basis:100%;margin:0;color:var(--soft);font-size:.9rem}
.letter{margin:.75rem 0;border:1px solid var(--line);border-radius:.5rem;content-visibility:auto;contain-intrinsic-size:auto 4rem}
.letter>summary{padding:.6rem .9rem;overflow-wrap:anywhere}
.letter h2{display:inline;font-size:1.05rem;margin:0}
.letter .body{padding:0 .9rem .9rem}
.clean{padding:.35rem .9rem;max-width:none;overflow-wrap:anywhere}
.findings{list-style:none;margin:.5rem 0 0;padding:0}
.finding{margin:.6rem 0;padding:.5rem .8rem;background:var(--box);border-left:.3rem solid var(--soft);border-radius:.3rem;overflow-wrap:anywhere}
.finding p{margin:.25rem 0}
.finding details{margin:.25rem 0}
.error{border-left-color:var(--error)}.warning{border-left-color:var(--warning)}.info{border-left-color:var(--info)}
.badge{font-weight:600}
.error .badge{color:var(--error)}.warning .badge{color:var(--warning)}.info .badge{color:var(--info)}
.finding code{color:var(--soft);font-size:.85rem}
blockquote{margin:.35rem 0;padding:.35rem .6rem;background:var(--page);border-radius:.3rem}
mark{background:var(--mark);color:var(--mark-ink);border-radius:.15rem;padding:0 .1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.5rem 0}
th,td{padding:.3rem .6rem .3rem 0;text-align:left;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
td:last-child,th:last-child{text-align:right}
details{margin:.5rem 0}
summary{cursor:pointer}
ul{margin:.25rem 0;padding-left:1.4rem}
li{overflow-wrap:anywhere}
[hidden]{display:none!important}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media (max-width:30rem){main{padding:.75rem}.tools{position:static}.letter .body{padding:0 .5rem .5rem}}
@media print{:root{--page:#fff;--box:#fff;--line:#bbb;--ink:#000;--soft:#444;--link:#000;--error:#b3261e;--warning:#8a5300;--info:#1d5f9e;--mark:#ffe08a;--mark-ink:#000}
body{font-size:10pt}main{max-width:none;padding:0}.tools,.jump{display:none}.letter{content-visibility:visible}
.finding{border:1px solid var(--line);border-left-width:.3rem;break-inside:avoid}h2,summary{break-after:avoid}
mark,.finding{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/**
 * What only works with a script: the totals above the letters, though they are known last, and choosing what is shown.
 * Without it all is there to read.
 */
const SCRIPT = `
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}
const totals = document.getElementById('totalen')
const tools = document.querySelector('.tools')
document.querySelector('.jump').hidden = true
tools.before(totals)
const letters = [...document.querySelectorAll('.letter,.clean')].map(element => ({
  element,
  path: element.querySelector('.path').textContent.toLowerCase(),
  findings: [...element.querySelectorAll('.finding')]
}))
const all = letters.flatMap(letter => letter.findings)
const plural = (n, one, more) => n.toLocaleString('nl-NL') + ' ' + (n === 1 ? one : more)
const severities = [['error', 'fouten'], ['warning', 'waarschuwingen'], ['info', 'tips']]
  .filter(([key]) => all.some(finding => finding.classList.contains(key)))
  .map(([key, name]) => ({key, name, box: make('input', {type: 'checkbox', checked: true})}))
const rules = make('select', {id: 'kies-regel'}, make('option', {value: '', textContent: 'alle regels'}))
for (const row of document.querySelectorAll('#regels tbody tr'))
  rules.append(make('option', {value: row.dataset.rule, textContent: row.cells[0].textContent + ' (' + row.cells[1].textContent + ')'}))
const search = make('input', {id: 'kies-brief', type: 'search', placeholder: 'deel van de naam'})
const shown = make('p', {className: 'count'})
shown.setAttribute('role', 'status')
const field = (name, control) =>
  make('div', {className: 'field'}, make('label', {htmlFor: control.id, textContent: name}), control)
const filter = () => {
  const off = severities.filter(({box}) => !box.checked).map(({key}) => key)
  const path = search.value.trim().toLowerCase()
  const rule = rules.value
  let count = 0
  let places = 0
  for (const letter of letters) {
    const fits = letter.path.includes(path)
    let left = 0
    if (fits)
      for (const finding of letter.findings) {
        const on = !off.some(key => finding.classList.contains(key)) && (rule === '' || finding.dataset.rule === rule)
        if (finding.hidden === on) finding.hidden = !on
        if (on) left++
      }
    const chosen = off.length > 0 || rule !== ''
    const hidden = !fits || (left === 0 && (letter.findings.length > 0 || chosen))
    if (letter.element.hidden !== hidden) letter.element.hidden = hidden
    count += left
    if (left > 0) places++
  }
  shown.textContent = plural(count, 'melding', 'meldingen') + ' in ' + plural(places, 'brief', 'brieven') +
    (count < all.length ? ' (van ' + plural(all.length, 'melding', 'meldingen') + ')' : '')
}
const foldable = letters.map(({element}) => element).filter(element => element.tagName === 'DETAILS')
const fold = make('button', {type: 'button'})
const nameFold = () => { fold.textContent = foldable.every(letter => letter.open) ? 'Alles dichtklappen' : 'Alles openklappen' }
fold.addEventListener('click', () => {
  const open = !foldable.every(letter => letter.open)
  for (const letter of foldable) letter.open = open
  nameFold()
})
for (const letter of foldable) letter.addEventListener('toggle', nameFold)
if (all.length > 0) {
  if (severities.length > 1)
    tools.append(make('fieldset', {}, make('legend', {textContent: 'Toon'}),
      ...severities.map(({name, box}) => make('label', {}, box, ' ' + name))))
  if (rules.options.length > 2)
    tools.append(field('Regel', rules))
  if (letters.length > 1)
    tools.append(field('Brief', search))
  if (foldable.length > 1) tools.append(fold)
  tools.append(shown)
  tools.hidden = false
  for (const element of [rules, ...severities.map(({box}) => box)]) element.addEventListener('change', filter)
  search.addEventListener('input', filter)
  nameFold()
  filter()
}
addEventListener('beforeprint', () => { for (const letter of foldable) letter.open = true })
`

/** How the report looks. A browser takes style and script for their hashes alone; the test says which belong to them. */
export const REPORT_LOOK: Look = {
  css: CSS,
  cssHash: 'sha256-A7uUNvFH9679hfPdwhF50g1jJOFljXHZAw2WLc8qYZ4=',
  script: SCRIPT,
  scriptHash: 'sha256-abUYIs0vSfim95R2j1xWwJmr5B7mA/iKcWqtWIQHcck=',
}
