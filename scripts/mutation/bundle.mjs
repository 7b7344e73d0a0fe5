import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'

const STAND_IN = fileURLToPath(new URL('stand-in.mjs', import.meta.url))

const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  alias: { vitest: STAND_IN },
  external: [STAND_IN],
  logLevel: 'error',
}

/** Which tests, each with all that it imports, lead to which sources: paths from `root`. */
export async function reachOf(tests, root) {
  const reach = new Map()
  for (const test of tests) {
    const options = { ...OPTIONS, absWorkingDir: root, entryPoints: [test], write: false, metafile: true }
    const { metafile } = await esbuild.build(options)
    reach.set(test, new Set(Object.keys(metafile.inputs)))
  }
  return reach
}

/** Bundles tests of `root` into a file, again and again, with another text for one source each time. */
export async function bundler(tests, source, root) {
  const path = join(root, source)
  let text
  const replace = {
    name: 'replace',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, (file) => ({
        contents: atHome(file.path === path ? text : readFileSync(file.path, 'utf8'), file.path),
        loader: 'ts',
      }))
    },
  }
  const context = await esbuild.context({
    ...OPTIONS,
    absWorkingDir: root,
    stdin: { contents: tests.map((test) => `import './${test}'`).join('\n'), resolveDir: root },
    plugins: [replace],
    write: false,
  })
  return {
    async write(mutant) {
      text = mutant
      const { outputFiles } = await context.rebuild()
      return outputFiles[0].contents
    },
    close: () => context.dispose(),
  }
}

/** Files that are read next to a source are read there, though the bundle lies elsewhere. */
function atHome(text, path) {
  if (!text.includes('import.meta')) return text
  return text
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
}
