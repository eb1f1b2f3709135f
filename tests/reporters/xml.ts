import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { visible } from '../../src/core/wording/visible.ts';

/** An element as a parser read it. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Read[];
}

/** An element of fast-xml-parser, in the order of the document: its name to its content. */
type Ordered = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

/** What no XML 1.0 document may hold (section 2.2), written out or as a reference. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]|&#(?:x(?:0*[0-8BCEF]|0*1[\dA-F]|D[89A-F][\dA-F]{2}|FFF[EF])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu;

/** Reads a document; throws where it is not well-formed. */
export function readXml(xml: string): Read {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(JSON.stringify(verdict.err));
  const illegal = ILLEGAL.exec(xml);
  if (illegal) throw new Error(`not in XML: ${JSON.stringify(illegal[0])}`);
  const [root, ...more] = elements(parser.parse(xml));
  if (!root || more.length > 0) throw new Error('not one root element');
  return root;
}

/** Text as a document shows it: what would be obeyed can be seen, and what XML cannot hold is replaced. */
export function inXml(text: string): string {
  return visible(text).replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD');
}

function elements(content: unknown): readonly Read[] {
  return list(content).flatMap((one) => {
    const name = Object.keys(one).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    return [
      {
        name,
        attributes: (one[':@'] ?? {}) as Readonly<Record<string, string>>,
        text: list(one[name])
          .map((child) => child['#text'] ?? '')
          .join(''),
        children: elements(one[name]),
      },
    ];
  });
}

function list(content: unknown): readonly Ordered[] {
  return Array.isArray(content) ? content : [];
}
