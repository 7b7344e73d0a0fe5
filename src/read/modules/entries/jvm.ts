import type { EntryMarks } from './mark.js'

/** Android, Spring, JAX-RS, Micronaut; programs. */
export const jvm: EntryMarks = {
  files: /\.(?:java|kt)$/,
  marks: [
    { kind: 'screen', path: /(?:Activity|Fragment)\.(?:kt|java)$/ },
    { kind: 'route', text: /^@(?:RestController|Controller|RequestMapping|Path)\b/m },
    { kind: 'job', text: /^[ \t]*@Scheduled\b/m },
    { kind: 'command', text: /^\s*(?:public static void main\(|fun main\()/m },
  ],
}
