/** Loads the program as `require` would, but in pieces: see `piecesOf`. */
import {createRequire} from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import {readAscii} from '../project/pieces.ts'

const file = path.join(__dirname, 'program.cjs')
const names = ['exports', 'require', 'module', '__filename', '__dirname']
const run = vm.compileFunction(readAscii(file), names, {filename: file})
const module = {exports: {}}
run(module.exports, createRequire(file), module, __filename, __dirname)
