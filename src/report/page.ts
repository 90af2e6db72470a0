import {type Html, html, raw} from './html.ts'

/** How pages of ours look: light and dark, and what most of them hold. */
export const BASE_CSS = `
:root{color-scheme:light dark;--page:#fff;--box:#f4f5f7;--line:#d5d8dd;--ink:#1b1f24;--soft:#57606a;--link:#0b57d0;
--plain:#5b7fa6;--good:#2e8555;--fair:#b7791f;--bad:#c0392b}
@media (prefers-color-scheme:dark){:root{--page:#15181c;--box:#1f2429;--line:#3a4149;--ink:#e8eaed;--soft:#a5adb6;
--link:#8ab4f8;--plain:#86a9cf;--good:#58b783;--fair:#dda84a;--bad:#ee7a6e}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0;max-width:45rem}
a{color:var(--link)}
.soft{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0}
.facts div{background:var(--box);border-radius:.5rem;padding:.5rem .9rem;flex:1 0 7rem}
.facts dt{color:var(--soft);font-size:.85rem}
.facts dd{margin:0;font-size:1.5rem;font-variant-numeric:tabular-nums}
`

/**
 * How the page of measures looks, on a phone and on paper, too. A browser takes it for its hash alone, so that nothing
 * from a letter could ever style the page; the test says which hash belongs to it.
 */
export const CSS = `${BASE_CSS.trimEnd()}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem;align-items:start}
figure{margin:0;background:var(--box);border-radius:.5rem;padding:1rem;min-width:0}
@media (min-width:60rem){.tall{grid-column:2;grid-row:1/3}}
figcaption{font-weight:600;margin-bottom:.5rem}
.chart{display:block;width:100%;max-width:32rem;height:auto;font:12px system-ui,sans-serif}
.chart text{fill:var(--ink)}
.chart .number,.chart .label{text-anchor:middle;font-size:11px}
.chart .value{text-anchor:end;font-weight:600}
.chart .note{fill:var(--soft);font-size:10.5px}
.chart a text{fill:var(--link);text-decoration:underline}
.chart .axis{stroke:var(--soft)}
.chart .mark{stroke:var(--ink);stroke-dasharray:3 3}
.chart .mark-label{font-size:11px;fill:var(--soft)}
.chart .track{fill:var(--line)}
.plain{fill:var(--plain)}.good{fill:var(--good)}.fair{fill:var(--fair)}.bad{fill:var(--bad)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.5rem 0}
th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:top}
td:has(.meter){white-space:nowrap}
th:first-child,td:first-child{text-align:left;padding-left:0;overflow-wrap:anywhere;min-width:9rem}
thead th{vertical-align:bottom}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th button::after{content:" \\2195";color:var(--soft);font-weight:400}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
.meter{display:inline-block;width:3.5rem;height:.6rem;margin-left:.4rem}
.meter .track{fill:var(--line)}
.bars td{vertical-align:middle}.bars td:last-child{white-space:nowrap}
details{margin:.5rem 0}
summary{cursor:pointer}
.letter{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem}
.letter>summary{overflow-wrap:anywhere}
.letter .body{scroll-margin-top:5rem}
.hint{color:var(--soft);text-align:left}
ol,ul{margin:.25rem 0;padding-left:1.4rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
.tools{margin:.5rem 0}
.tools button{font:inherit;padding:.3rem .8rem;border:1px solid var(--line);border-radius:.4rem;background:var(--box);color:inherit;cursor:pointer}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media (max-width:30rem){main{padding:.75rem}figure{padding:.75rem}.wide,.sortable .meter{display:none}
th,td{padding:.3rem .35rem}}
@media print{:root{--page:#fff;--box:#fff;--line:#bbb;--ink:#000;--soft:#444;--link:#000;--plain:#666;--good:#2e8555;--fair:#b7791f;--bad:#c0392b}
body{font-size:10pt}main{max-width:none;padding:0}.tools,figure details:not([open]),.letter:not([open]),main:not(:has(.letter[open])) .each{display:none}
.charts{grid-template-columns:1fr 1fr}.tall{grid-column:2;grid-row:1/3}th button::after{content:""}
h2,h3{break-after:avoid}figure,.letter,tr{break-inside:avoid}figure{border:1px solid var(--line)}
.chart,.meter{print-color-adjust:exact;-webkit-print-color-adjust:exact}.scroll{overflow:visible}}
`

/** What only works with a script: sorting tables, opening all letters, and the letter that a link leads to. */
export const SCRIPT = `
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[0].cells]
  const body = table.tBodies[0]
  heads.forEach((head, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
      const value = row => row.cells[column].dataset.value
      const rows = [...body.rows].sort((a, b) => {
        const [x, y] = [value(a), value(b)]
        if (x === '' || y === '') return (x === '') - (y === '')
        const order = column === 0 ? x.localeCompare(y, 'nl') : x - y
        return up ? order : -order
      })
      body.append(...rows)
    })
  })
}
const letters = [...document.querySelectorAll('details.letter')]
const tools = document.querySelector('.tools')
if (tools) {
  const button = document.createElement('button')
  button.type = 'button'
  const name = () => { button.textContent = letters.every(letter => letter.open) ? 'Alles dichtklappen' : 'Alles openklappen' }
  button.addEventListener('click', () => {
    const open = !letters.every(letter => letter.open)
    for (const letter of letters) letter.open = open
    name()
  })
  for (const letter of letters) letter.addEventListener('toggle', name)
  name()
  tools.append(button)
}
const show = () => {
  const target = document.getElementById(location.hash.slice(1))
  const letter = target && target.closest('details')
  if (!letter) return
  letter.open = true
  target.scrollIntoView()
}
addEventListener('hashchange', show)
show()
`

const CSS_HASH = 'sha256-7seZmNPMk2zs3uK5q6rC1FFlLuGjgMccXgTvJgEERHQ='
const SCRIPT_HASH = 'sha256-WovscnofGb6HJft2JQudOpuYQeIhcGEyS289+oyeDcM='

/** The style and the script of a page, with the hashes that a browser knows them by. */
export interface Look {
  readonly css: string
  readonly cssHash: string
  readonly script: string
  readonly scriptHash: string
}

/** What a page may load: nothing but its own style and script. */
export const policyOf = ({cssHash, scriptHash}: Look): string =>
  `default-src 'none'; style-src '${cssHash}'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`

const STATS_LOOK: Look = {css: CSS, cssHash: CSS_HASH, script: SCRIPT, scriptHash: SCRIPT_HASH}
export const POLICY = policyOf(STATS_LOOK)

/** A whole page of measures in Dutch that needs nothing beside itself. */
export const page = (title: string, body: readonly Html[]): string =>
  pageStart(title, STATS_LOOK) + body.map(part => `${part.html}\n`).join('') + pageEnd(STATS_LOOK)

/** A page in Dutch up to what it shows. */
export const pageStart = (title: string, look: Look): string =>
  html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(look)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(look.css)}</style>
</head>
<body>
<main>
`.html

/** What stands behind it. */
export const pageEnd = ({script}: Look): string =>
  html`</main>
<script>${raw(script)}</script>
</body>
</html>
`.html
