/** What reports say beside precedents, so that whoever is named in one can have it put right. */
export const CORRECTION_ROUTE =
  'Wrong or out of date? Open an issue in the repository of Holdfast that names the id of the precedent and a public source.'
