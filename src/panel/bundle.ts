/** What `panel` makes Word and Excel files with: a program of its own, for who only lints has no use for it. */
export {indexHtml} from './index-page.ts'
export {readKey} from './key-file.ts'
export {makePack} from './pack.ts'
export {packLetter} from './pack-letter.ts'
export {reportDocx} from './report-docx.ts'
