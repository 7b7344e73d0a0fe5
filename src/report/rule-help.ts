/** Why a rule matters and how to mend what it finds, each in one or two sentences; the long form is the rule's page in `docs/rules`. */
export interface RuleHelp {
  readonly why: string
  readonly fix: string
}

/** Help by rule id. */
const HELP: Readonly<Record<string, RuleHelp>> = {
  HF101: {
    why: 'One company can take away something the product cannot do without.',
    fix: 'Wire a second provider that takes over by itself, keep one ready behind the same standard, or run it yourself.',
  },
  HF102: {
    why: 'Providers that back each other up belong to one owner, who can end both at once.',
    fix: 'Choose the second provider under another owner.',
  },
  HF103: {
    why: 'Providers that back each other up stand on the same third party and fall with it.',
    fix: 'Choose the second provider on another upstream.',
  },
  HF104: {
    why: 'Getting the function back takes longer than the notice the vendor promises.',
    fix: 'Shorten the recovery (prepare, drill) or agree on a longer notice.',
  },
  HF105: {
    why: 'One organisation carries many capabilities, so one letter stops many things at once.',
    fix: 'Move the capability that is easiest to move first; each one that stands elsewhere survives.',
  },
  HF106: {
    why: 'A control lets everybody through while its vendor is gone.',
    fix: 'Refuse, queue or fall back to a second check when the vendor does not answer.',
  },
  HF107: {
    why: 'The product does not start without the vendor, so a restart during an outage makes it worse.',
    fix: 'Make the start independent: cache what is fetched, initialise lazily, go on without what is optional.',
  },
  HF108: {
    why: 'Administrators who cannot log in cannot repair anything.',
    fix: 'Keep a sealed local account that needs no outside sign-in, and try it.',
  },
  HF109: {
    why: 'A backup kept with the company that holds the original is lost with it.',
    fix: 'Copy backups to another owner, encrypted with a key of your own, and restore one.',
  },
  HF110: {
    why: 'Source, builds, packages and images with one company cannot be rebuilt elsewhere when it closes the account.',
    fix: 'Mirror repositories, packages and images to a place under another owner.',
  },
  HF111: {
    why: 'Who holds domain, DNS and CDN together can make the product unreachable, and its mail with it.',
    fix: 'Keep the domain with another registrar and a second DNS provider.',
  },
  HF112: {
    why: 'Users can be reached through one store or push gateway only.',
    fix: 'Accept it with a date, and keep a second channel warm: web app, mailing list.',
  },
  HF113: {
    why: 'Keys or secrets kept only with a vendor are lost with the account, and what they open with them.',
    fix: 'Keep an escrowed copy of keys that open data, outside that vendor.',
  },
  HF114: {
    why: 'Rows that are only marked as deleted go along when data is copied in a hurry.',
    fix: 'Purge deleted rows on a schedule, unless under a legal hold or retention duty.',
  },
  HF115: {
    why: 'Uploads that keep their metadata tell where and by whom they were made.',
    fix: 'Strip metadata on upload, before anything is stored.',
  },
  HF116: {
    why: 'A fallback that was never drilled is a hope.',
    fix: 'Drill it, write down how long it took, and repeat.',
  },
  HF117: {
    why: 'The fallback shares an owner, an upstream or a trigger with what it replaces and falls with it.',
    fix: 'Choose a fallback that shares none of these.',
  },
  HF118: {
    why: 'The inventory and the code disagree, so somebody depends on a company that nobody watches.',
    fix: 'Add what is used, end what is not.',
  },
  HF119: {
    why: 'A warning would reach nobody, and silence reads as consent.',
    fix: 'Publish a contact, add alternate contacts, a second owner and a second payment method to the accounts.',
  },
  HF120: {
    why: 'Stores and hosts usually ask for report, block and moderation paths, and drop products that lack them.',
    fix: 'Offer report and block, and answer reports.',
  },
  HF121: {
    why: 'The way back needs what is lost with the vendor.',
    fix: 'Keep runbooks, logins and keys of the recovery outside of what they recover.',
  },
}

const UNKNOWN: RuleHelp = {
  why: 'What depends on a company stops when it withdraws.',
  fix: 'See the page of the rule.',
}

/** Help of a rule; general words for a rule of another version. */
export function helpOf(rule: string): RuleHelp {
  return Object.hasOwn(HELP, rule) ? HELP[rule]! : UNKNOWN
}
