import type { EntryMarks } from './mark.js'

/** Django, Flask, FastAPI, Celery; scripts. */
export const python: EntryMarks = {
  files: /\.py$/,
  marks: [
    { kind: 'command', path: /(?:^|\/)management\/commands\/(?!_).*\.py$/ },
    { kind: 'route', path: /(?:^|\/)(?:urls|views)\.py$|(?:^|\/)views\/(?!__init__).*\.py$/ },
    { kind: 'route', text: /^[ \t]*@\w+\.(?:route|get|post|put|delete|patch|websocket)\(/m },
    { kind: 'job', text: /^[ \t]*@(?:shared_task|\w+\.task|\w+\.periodic_task)\b/m },
    { kind: 'command', text: /^if __name__ == ["']__main__["']/m },
  ],
}
