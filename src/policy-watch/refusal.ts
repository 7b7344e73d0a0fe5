/** Why a page could not be had, as a part of a sentence: «answered 404». */
export class Refusal extends Error {}
