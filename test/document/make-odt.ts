/**
 * Makes the OpenDocument letters of `fixtures/documents/odt` from their sources in `bron`, with LibreOffice.
 * Usage: npx tsx test/document/make-odt.ts
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const folder = path.resolve('fixtures/documents/odt')
const sources = path.join(folder, 'bron')

for (const name of fs.readdirSync(sources)) {
  const isPage = name.endsWith('.html')
  execFileSync(
    'soffice',
    [
      '--headless',
      ...(isPage ? ['--infilter=HTML (StarWriter)'] : []),
      '--convert-to',
      'odt:writer8',
      '--outdir',
      folder,
      path.join(sources, name),
    ],
    {stdio: 'inherit'},
  )
}
