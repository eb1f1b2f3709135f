// Patches to micromark, for speed alone; tests/micromark.test.ts compares what comes of it. Each names what
// it replaces, so that a version of the package that has changed there stops the build.
import { readFileSync } from 'node:fs';

/**
 * micromark walks a text four times, and calls three functions for each character. What no construct looks
 * at is walked in one step here: a chunk of text holds neither line endings nor tabs, which stand apart.
 * Parsing takes a third less time.
 */
const patches = [
  {
    file: /micromark\/lib\/create-tokenizer\.js$/,
    parts: [
      ['    consume,\n    enter,', '    consume,\n    consumeRest,\n    consumeText,\n    enter,'],
      [
        "  /** @type {Effects['enter']} */\n",
        `  function consumeRest(code) {
    if (point._bufferIndex < 0) return consume(code);
    advance(chunks[point._index].length);
  }

  function consumeText(code, constructs) {
    if (point._bufferIndex < 0) return consume(code);
    const chunk = chunks[point._index];
    let end = point._bufferIndex + 1;
    while (end < chunk.length && constructs[chunk.charCodeAt(end)] === undefined) end++;
    advance(end);
  }

  function advance(end) {
    const chunk = chunks[point._index];
    point.column += end - point._bufferIndex;
    point.offset += end - point._bufferIndex;
    if (end === chunk.length) {
      point._bufferIndex = -1;
      point._index++;
    } else {
      point._bufferIndex = end;
    }
    context.previous = chunk.charCodeAt(end - 1);
    consumed = true;
  }

  /** @type {Effects['enter']} */
`,
      ],
    ],
  },
  {
    file: /micromark\/lib\/initialize\/text\.js$/,
    parts: [['// Data.\n      effects.consume(code);', 'effects.consumeText(code, constructs);']],
  },
  {
    file: /micromark\/lib\/initialize\/document\.js$/,
    parts: [
      [
        'effects.consume(code);\n    return flowContinue;',
        'effects.consumeRest(code);\n    return flowContinue;',
      ],
    ],
  },
  {
    file: /micromark\/lib\/initialize\/content\.js$/,
    parts: [
      ['effects.consume(code);\n    return data;', 'effects.consumeRest(code);\n    return data;'],
    ],
  },
  {
    file: /micromark-core-commonmark\/lib\/content\.js$/,
    parts: [
      [
        'effects.consume(code);\n    return chunkInside;',
        'effects.consumeRest(code);\n    return chunkInside;',
      ],
    ],
  },
  {
    // Asked for every event, of an object that grows sparse.
    file: /micromark-util-subtokenize\/index\.js$/,
    parts: [
      ['const jumps = {};', 'const jumps = new Map();'],
      [
        'while (index in jumps) {\n      index = jumps[index];',
        'while (jumps.has(index)) {\n      index = jumps.get(index);',
      ],
      [
        'Object.assign(jumps, subcontent(events, index));\n        index = jumps[index];',
        'for (const [from, to] of subcontent(events, index)) jumps.set(from, to);\n        index = jumps.get(index);',
      ],
      ['const gaps = {};', 'const gaps = [];'],
      [
        'gaps[adjust + jumps[index][0]] = adjust + jumps[index][1];',
        'gaps.push([adjust + jumps[index][0], adjust + jumps[index][1]]);',
      ],
    ],
  },
];

/** The plugin for esbuild that patches micromark. */
export const micromark = {
  name: 'micromark',
  setup({ onLoad }) {
    for (const { file, parts } of patches) {
      onLoad({ filter: file }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [before, after] of parts) {
          const pieces = contents.split(before);
          if (pieces.length !== 2) throw new Error(`${path} has changed: look at what is patched`);
          contents = pieces.join(after);
        }
        return { contents };
      });
    }
  },
};
