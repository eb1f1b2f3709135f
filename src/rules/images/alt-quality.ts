import type { Finding } from '../../core/diagnostic.ts';
import { nodeAt } from '../../core/node.ts';
import type { Rule } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { nodesOf, rangeOf } from '../../core/tree.ts';
import { characters } from '../../core/wording/characters.ts';
import { typed } from '../../core/wording/typed.ts';

const FILE =
  /^\S{1,200}\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$|^(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG)[-_ ]?\d{3,}[-_\d]*$/i;
/** One word that every image could have. */
const KIND =
  /^(?:image|picture|photo|graphic|bild|foto|grafik|abbildung|photographie|figure)s?[ \d.]*$/i;
/** What a screen reader has said already. */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:an? |the )?(?:image|picture|graphic) of\s/i,
  de: /^(?:(?:ein|das) )?bild (?:von|vom|der|des|einer?s?)\s/i,
  fr: /^(?:une |l['’])?image (?:de |du |des |d['’])/i,
};

const rule: Rule<{ max: number }> = {
  id: 'images/alt-quality',
  summary: 'alternative text that is a file name, or says that there is an image',
  why: 'who hears the text instead of seeing the image learns nothing from “image of” or a file name',
  source: 'W3C WAI, Images Tutorial, tips and tricks',
  severity: 'warning',
  fixes: 'none',
  options: { max: { about: 'the most characters', default: 250 } },
  good: {
    text: '![Heat pump sales doubled between 2019 and 2023](sales.png)\n',
    files: ['sales.png'],
  },
  bad: { text: '![IMG_2041.png](sales.png)\n', files: ['sales.png'] },
  check({ tree, frontMatter: { root } }, { lang }, { max }) {
    const findings: Finding[] = [];
    const opening = OPENINGS[lang.split('-')[0] ?? ''];
    const look = (written: string, range: Range) => {
      const alt = written.trim();
      const trouble = troubleOf(alt, opening, max);
      if (trouble) findings.push({ ...trouble, range });
    };
    const value = nodeAt(root, ['image', 'alt']);
    if (value?.type === 'scalar') look(value.value, value.range);
    for (const image of [...nodesOf(tree, 'image'), ...nodesOf(tree, 'imageReference')]) {
      look(image.alt ?? '', rangeOf(image));
    }
    return findings;
  },
};

export default rule;

function troubleOf(
  alt: string,
  opening: RegExp | undefined,
  max: number,
): Pick<Finding, 'message' | 'help'> | undefined {
  if (alt === '') return undefined;
  const words = typed(alt);
  const help = 'write what the image shows, in one sentence';
  if (FILE.test(alt)) return { message: `alternative text ${words} is the name of a file`, help };
  if (KIND.test(alt)) return { message: `alternative text ${words} fits every image`, help };
  const said = opening?.exec(alt)?.[0];
  if (said !== undefined) {
    return {
      message: `alternative text begins with ${typed(said)}, which a screen reader says by itself`,
      help: `begin behind ${typed(said)}`,
    };
  }
  if (alt.length <= max) return undefined;
  const length = characters(alt);
  return length > max
    ? {
        message: `alternative text of ${length} characters, expected at most ${max}`,
        help: 'say what the image shows in one sentence, and the rest in the text beside it',
      }
    : undefined;
}
