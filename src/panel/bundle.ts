/** What the commands of `panel` use: a program of its own, for who only lints has no use for it. */
export {lastRound, printPanelData, readPanelData, withVersions} from './data.ts'
export {indexHtml} from './index-page.ts'
export {readKey} from './key-file.ts'
export {makePack} from './pack.ts'
export {packLetter} from './pack-letter.ts'
