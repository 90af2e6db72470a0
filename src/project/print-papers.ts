import {findBrowser, printPages} from './browser.ts'
import {findOffice, toPdf} from './libreoffice.ts'

/** A paper in the two forms that can be printed. */
export interface Printable {
  readonly html: string
  readonly docx: Uint8Array
}

/** What can print here. */
export interface Printers {
  readonly browser?: string | undefined
  readonly office?: string | undefined
}

export const findPrinters = (): Printers => ({browser: findBrowser(), office: findOffice()})

const NONE =
  'Er zijn geen pdf’s gemaakt: Chrome, Chromium, Edge of LibreOffice staat niet op deze computer. ' +
  'Installeer er een, of print uit Word of uit een browser.'
const FAILED =
  'Er zijn geen pdf’s gemaakt: dat lukte niet op deze computer. Print uit Word of uit een browser.'

/** Makes PDFs: of the pages with a browser when there is one, else of the Word files with LibreOffice. */
export async function printPapers(
  papers: readonly Printable[],
  {browser, office}: Printers,
): Promise<{readonly pdfs: readonly Buffer[]} | {readonly problem: string}> {
  if (browser === undefined && office === undefined) return {problem: NONE}
  const printed =
    browser &&
    (await printPages(
      browser,
      papers.map(({html}) => html),
    ))
  if (printed) return {pdfs: printed}
  const converted =
    office &&
    (await toPdf(
      papers.map(({docx}) => docx),
      {program: office},
    ))
  return converted ? {pdfs: converted} : {problem: FAILED}
}
