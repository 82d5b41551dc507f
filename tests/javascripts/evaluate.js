// Runs the browser's modules for tests that compare them with Python's: a line of JSON in, a line of JSON out.

const MODULES = new URL("../../docs/assets/javascripts/", import.meta.url);
const load = (name) => import(new URL(`${name}.js`, MODULES).href);
const state = {};

/** Returns what a function makes of its argument; it gets `load`, and a `state` that outlives it. */
async function answer({ code, argument }) {
  const call = new Function("load", "state", `return (${code});`)(load, state);
  return { value: (await call(argument)) ?? null };
}

async function* linesOf(readable) {
  let rest = "";
  for await (const text of readable.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

for await (const line of linesOf(Deno.stdin.readable)) {
  const result = await answer(JSON.parse(line)).catch((error) => ({ error: error.stack }));
  console.log(JSON.stringify(result));
}
