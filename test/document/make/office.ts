/** Converts documents with LibreOffice. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** How LibreOffice is to read a file, where its ending leaves that open. */
const HTML = '--infilter=HTML (StarWriter)'

/**
 * Converts files into a folder, all at once. Throws when LibreOffice is not there or converts nothing.
 *
 * @param to ending, or ending and filter as `--convert-to` knows them
 */
export function convert(files: readonly string[], to: string, folder: string): void {
  // A profile of its own: a LibreOffice that is open would take the work and do nothing.
  const profile = mkdtempSync(path.join(tmpdir(), 'soffice-'))
  try {
    const html = files.every(file => file.endsWith('.html'))
    const {status, error, stderr} = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        ...(html ? [HTML] : []),
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...files,
      ],
      {encoding: 'utf8', timeout: 180_000},
    )
    if (error) throw error
    if (status !== 0) throw new Error(`soffice: ${stderr}`)
  } finally {
    rmSync(profile, {recursive: true, force: true})
  }
}
