import { execFileSync, spawnSync } from 'node:child_process';

/** An element as a strict parser read it. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Read[];
}

/** Whether there is a strict XML parser: Python's, which is expat. */
export const canRead = spawnSync('python3', ['-c', 'import xml.etree.ElementTree']).status === 0;

const script = `
import json, sys
from xml.etree import ElementTree
def read(one):
    return {'name': one.tag, 'attributes': one.attrib, 'text': one.text or '',
            'children': [read(child) for child in one]}
print(json.dumps(read(ElementTree.fromstring(sys.stdin.buffer.read()))))
`;

/** Reads a document; throws where it is not well-formed. */
export function readXml(xml: string): Read {
  return JSON.parse(
    execFileSync('python3', ['-c', script], { input: xml, encoding: 'utf8', stdio: 'pipe' }),
  );
}
