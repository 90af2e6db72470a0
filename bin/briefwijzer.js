#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
if (existsSync(program)) createRequire(import.meta.url)(program)
else {
  process.stderr.write('briefwijzer: Het programma is nog niet gebouwd. Typ eerst: npm run build\n')
  process.exitCode = 2
}
