// Run by npm after each installation (`postinstall`), on whatever Node.js there is: plain JavaScript, no dependency.
//
// postgres 3.4.9 does not survive a connection that is lost in the middle of a transaction: it writes to a socket that is
// gone (an exception that nobody can catch), after which that place of the pool waits thirty seconds for each question, for
// ever; and what is left of the transaction may be written outside of it. Nor does the process survive one that is lost while a new
// connection asks for the types of arrays: nobody hears of that failure but as an unhandled rejection. Known upstream as #1066, #1154, #1208 and #1216,
// without a release. To be removed with the first version that needs it no more: `tests/db/client.test.ts` says so.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const VERSION = "3.4.9";
const SOURCES = ["src", "cjs/src"];

/** By file: what stands there, and what is to stand there. */
const CHANGES = {
  "connection.js": [
    [
      `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x
`,
      `    const x = chunk
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket === null) {
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    return socket.write(x, fn)
`,
    ],
    [
      `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
`,
      `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    errorResponse = null
    socket.removeListener('data', data)
`,
    ],
    [
      `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      `    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = null
`,
    ],
    [
      `      order by b.oid
    \`], [], execute)
`,
      `      order by b.oid
    \`], [], execute).catch(() => [])
`,
    ],
  ],
  "index.js": [
    [
      `      , connection
      , prepare = null
`,
      `      , connection
      , lost = null
      , prepare = null
`,
    ],
    [
      `        new Promise((_, reject) => connection.onclose = reject)
`,
      `        new Promise((_, reject) => connection.onclose = e => reject(lost = e))
`,
    ],
    [
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full
`,
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
        c.queue === full
`,
    ],
  ],
};

function mended(path, text) {
  return CHANGES[path].reduce((now, [before, after]) => {
    if (now.includes(after)) return now;
    if (now.split(before).length !== 2) throw new Error(`postgres ${VERSION}: ${path} is not what was expected`);
    return now.replace(before, () => after);
  }, text);
}

const root = join(dirname(createRequire(import.meta.url).resolve("postgres")), "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (version !== VERSION)
  throw new Error(`postgres ${version}: see whether db/scripts/mend-postgres.mjs is still needed`);
for (const source of SOURCES) {
  for (const path of Object.keys(CHANGES)) {
    const file = join(root, source, path);
    const text = readFileSync(file, "utf8");
    const better = mended(path, text);
    if (better !== text) writeFileSync(file, better);
  }
}
