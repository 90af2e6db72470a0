import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Severity} from '../../src/finding.ts'
import {githubReporter} from '../../src/report/github.ts'
import {CONTEXT, EVIL, NOTHING, written} from './hostile.ts'
import {finding, letter} from './sample.ts'

interface Command {
  readonly name: string
  readonly properties: Record<string, string>
  readonly message: string
}

/** Reads a workflow command as GitHub's runner does. */
function commandIn(line: string): Command {
  const [, name, properties, message] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line)!
  const plain = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  return {
    name: name!,
    message: plain(message!),
    properties: Object.fromEntries(
      properties!.split(',').map(pair => {
        const [key, ...value] = pair.split('=')
        return [key!, plain(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))]
      }),
    ),
  }
}

const lines = (text: string): string[] => text.split('\n').slice(0, -1)

const many = (severity: Severity, n: number): string[] =>
  lines(
    written(
      githubReporter(CONTEXT),
      [
        letter(
          'a',
          Array.from({length: n}, () => finding('a', ['a'], {severity})),
        ),
      ],
      [],
      NOTHING,
    ),
  )

describe('githubReporter', () => {
  it('gives file, place, title and message of each finding', () => {
    const source = 'Regel één.\nWij sommeren u.\n'
    const made = finding(source, ['sommeren'], {
      entry: 'sommeren',
      message: '100% fout: a, b.',
      why: 'Daarom.',
    })
    const [line] = lines(written(githubReporter(CONTEXT), [letter(source, [made], 'a,b:c.md')], [], NOTHING))
    expect(line).toBe(
      '::error file=brieven/a%2Cb%3Ac.md,line=2,endLine=2,col=5,endColumn=13,title=Fout%3A Moeilijk woord of vakwoord [jargon/sommeren]::100%25 fout: a, b.%0AWaarom: Daarom.',
    )
    expect(commandIn(line!)).toEqual({
      name: 'error',
      message: '100% fout: a, b.\nWaarom: Daarom.',
      properties: {
        file: 'brieven/a,b:c.md',
        line: '2',
        endLine: '2',
        col: '5',
        endColumn: '13',
        title: 'Fout: Moeilijk woord of vakwoord [jargon/sommeren]',
      },
    })
  })

  it('says what GitHub does not show, in a notice that it does show', () => {
    expect(many('error', 10)).toHaveLength(10)
    expect(many('error', 11).at(-1)).toMatch(/^::notice title=briefwijzer::.*Eén melding staat alleen/)
    const tips = many('info', 1012)
    expect(tips.filter(line => line.startsWith('::notice'))).toHaveLength(10)
    expect(tips.at(-1)).toContain('1.003 meldingen staan alleen')
    expect(tips[9]).toMatch(/^Tip: /)
  })

  it('lets no text of a letter be a command', () => {
    const words = fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...EVIL), fc.string())
    fc.assert(
      fc.property(words, words, fc.constantFrom('error', 'info'), (text, path, severity) => {
        const findings = Array.from({length: 12}, () =>
          finding('a', ['a'], {severity: severity as Severity, message: text, why: `${text}\n${text}`}),
        )
        const told = lines(written(githubReporter(CONTEXT), [letter('a', findings, path)], [], NOTHING))
        expect(told).toHaveLength(13)
        for (const line of told) {
          if (line.startsWith('Tip: ')) expect(line).not.toContain('##[')
          else expect(commandIn(line).name).toMatch(/^(error|notice)$/)
        }
      }),
    )
  })
})
