import type {KindCode} from './model.ts'

/** When a letter has passed. */
export interface PanelThresholds {
  /** Per cent of the answers to a question that must be right, among all readers and among those with difficulty. */
  readonly right: number
  /** Readers that a version has at least. */
  readonly readers: number
  /** Of those, readers with difficulty reading. */
  readonly difficulty: number
  /** Per cent of the readers who may be frightened or angry. */
  readonly feelings: number
  /** Readers who like a paragraph less readers who don't, at least. */
  readonly marks: number
  /** Questions that must be understood. */
  readonly questions: readonly KindCode[]
}

/**
 * Our own, after the test of package leaflets in the European Union, in which 16 of 20 readers must understand what
 * they find.
 */
export const PANEL_THRESHOLDS: PanelThresholds = {
  right: 80,
  readers: 10,
  difficulty: 5,
  feelings: 20,
  marks: 0,
  questions: ['doen', 'bedrag', 'datum', 'gevolg', 'hulp'],
}

/** Below this number of readers a share says nothing: then only numbers are told. */
export const FEWEST_READERS = 5
