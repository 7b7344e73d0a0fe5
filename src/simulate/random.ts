/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number

/**
 * sfc32 (Chris Doty-Humphrey, PractRand; public domain), seeded from one integer by splitmix32: small, fast, the same on every
 * machine. Nothing here is secret.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const mix = () => {
    state = (state + 0x9e3779b9) | 0
    let x = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return x ^ (x >>> 15)
  }
  let a = mix()
  let b = mix()
  let c = mix()
  let d = mix()
  return () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 4294967296
  }
}
