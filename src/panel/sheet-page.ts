import {type Html, html, raw} from '../report/html.ts'

/** A page of a pack. */
interface PackPage {
  readonly title: string
  readonly css: string
  readonly body: Html
  /** What the page does, and what it works with: data that the script finds in the element `data`. */
  readonly script?: {readonly code: string; readonly data: unknown}
}

/**
 * A whole page that needs nothing beside itself and can ask nothing of a network: its policy allows its own style and
 * script by their hashes, and nothing of a letter can be either.
 */
export async function packPage({title, css, body, script}: PackPage): Promise<string> {
  const scripts = script ? `'${await hashOf(script.code)}'` : "'none'"
  const policy = `default-src 'none'; style-src '${await hashOf(css)}'; script-src ${scripts}; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(css)}</style>
</head>
<body>
${body}${
  script &&
  html`
<script type="application/json" id="data">${raw(dataText(script.data))}</script>
<script>${raw(script.code)}</script>`
}
</body>
</html>
`.html
}

/** JSON that can't end the element that it stands in. */
const dataText = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
