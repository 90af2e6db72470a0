/** What `panel export` uses: a program of its own, for who only lints has no use for Word and Excel files. */
export {indexHtml} from './index-page.ts'
export {readKey} from './key-file.ts'
export {makePack} from './pack.ts'
export {packLetter} from './pack-letter.ts'
