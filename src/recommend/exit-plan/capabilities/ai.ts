import type { ExitTemplate } from '../template.js'

/** Models of others. */
export const ai: ExitTemplate = {
  capability: 'ai',
  close: [
    {
      title: 'Switch the feature off, or say that it rests',
      text: 'And see that nothing waits for it; a decision about people that leant on it goes to people.',
      hours: [0.25, 2],
      by: 'product owner',
    },
  ],
  take: [
    {
      title: 'Take out prompts, training files, vectors and test cases',
      text: 'Trained models do not leave; vectors of one model mean nothing to another.',
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Ask another model',
      text: 'Through an adapter; run the test cases, compute vectors anew.',
      hours: [8, 160],
      by: 'engineer on call',
    },
  ],
  tell: 'which features rest',
  test: 'Run the saved cases and compare answers, cost and time.',
  back: 'The same cases, before traffic moves.',
}
