import type { ExitTemplate } from '../template.js'

/** Texts in other languages. */
export const translation: ExitTemplate = {
  capability: 'translation',
  take: [
    {
      title: 'Export texts, memory and glossary',
      text: 'As XLIFF, PO and TMX, which every tool reads.',
      hours: [1, 8],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Translate in files in the repository, or with another tool',
      text: 'Ship what is translated; new texts stay in the source language for a while.',
      hours: [4, 80],
      by: 'product owner',
    },
  ],
  tell: 'new texts are not translated',
  test: 'Change one text and see it arrive in one language.',
  back: 'Import what was translated meanwhile.',
}
