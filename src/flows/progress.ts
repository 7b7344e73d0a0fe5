/** What the flow is doing, for whoever wants to show it. The flow itself prints nothing. */
export type ProgressEvent =
  | { readonly stage: 'collect' }
  | { readonly stage: 'read'; readonly done: number; readonly total: number }
  | { readonly stage: 'match' | 'map' | 'assess' | 'recommend'; readonly count: number }

/** Takes progress events; must return at once. */
export type OnProgress = (event: ProgressEvent) => void
