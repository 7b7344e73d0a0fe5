import type { Judgement, Recommendation } from '../model/finding.js'

/** What to do first where no single service is to be replaced: advice per rule; none for a rule that has none. */
export function byRule(judgement: Judgement): readonly Recommendation[] {
  return ADVICE[judgement.rule] ?? []
}

const ADVICE: Readonly<Record<string, readonly Recommendation[]>> = {
  HF105: [
    {
      kind: 'channel',
      title: 'Move the capability that is easiest to move first',
      why: 'each one that stands elsewhere survives the next letter',
      but: 'needs a second account, contract and on-call knowledge',
    },
  ],
  HF109: [
    {
      kind: 'channel',
      title: 'Nightly copy of database and uploads to a second company, encrypted with a key of your own',
      why: 'the copy stays when account, backups and replicas go together',
      but: 'costs traffic out of the provider; what is deleted on a person’s request must go from the copy too',
    },
    {
      kind: 'channel',
      title: 'Restore it elsewhere once a year, and note how long it took',
      why: 'a backup that nobody restored is a hope',
    },
  ],
  HF110: [
    {
      kind: 'self-hosted',
      title: 'Mirror of the repositories, pulled daily by a machine of another company',
      why: 'history, branches and tags survive the loss of the account',
      but: 'issues and reviews need their own export',
    },
    {
      kind: 'self-hosted',
      title: 'Copy of packages and images in a registry of your own',
      why: 'builds go on from what was fetched last',
    },
  ],
  HF111: [
    {
      kind: 'channel',
      title: 'Registrar apart from DNS and CDN, and a copy of the zone with a second DNS host',
      why: 'name servers can be changed at the registrar within a day, whoever holds the zone',
      but: 'DNSSEC keys and provider-only record types need care in both places',
    },
  ],
  HF112: [
    {
      kind: 'channel',
      title: 'Web app with web push, and a mailing list of users',
      why: 'reaches whoever has a browser or an address on file without the store',
      but: 'fewer people than the store reaches: accept the loss with a date, and keep the channel in use',
    },
  ],
  HF113: [
    {
      kind: 'channel',
      title:
        'Wrap data keys a second time with a key of your own, and keep an encrypted copy of every secret elsewhere',
      why: 'copies of the data open without the vendor’s key service',
      but: 'that key is now yours to guard: offline, with two holders',
    },
  ],
  HF116: [
    {
      kind: 'channel',
      title: 'Drill the fallback, and write its day into holdfast.yaml',
      why: 'credentials, quotas and data formats rot unseen',
    },
  ],
  HF117: [
    {
      kind: 'channel',
      title: 'Choose a fallback under another owner that stands on another host',
      why: 'one decision then takes one of them only',
    },
  ],
  HF118: [
    {
      kind: 'channel',
      title: 'Bring contracts and code together: sign or record what is used, end what is not',
      why: 'only a contract gives notice, and registers such as DORA’s ask for it',
    },
  ],
  HF119: [
    {
      kind: 'channel',
      title: 'A security.txt, alternate contacts with each vendor, a second owner and a second payment method',
      why: 'many losses begin with a message that nobody read or a card that expired',
      but: 'a second owner is a second account to protect',
    },
  ],
  HF121: [
    {
      kind: 'channel',
      title: 'Keep the way back elsewhere: mailbox on another domain, images and code in a second place, keys offline',
      why: 'what is needed on the day of the loss must not hang on what was lost',
    },
  ],
}
