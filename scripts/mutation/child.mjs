/** Runs the tests of one bundle after the other, as told; a process of its own, since a mutant may never end. */
import { firstFailure } from './stand-in.mjs'

process.on('message', async (bundle) => {
  process.send({ failed: await firstFailure(bundle) })
})
