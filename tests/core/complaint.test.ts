import { expect, test } from 'vitest';
import { FileError, Refusal } from '../../src/core/io.ts';
import { complaint } from '../../src/core/run/complaint.ts';
import { memoryIo } from '../memory.ts';

const { files } = memoryIo({ 'briefs/rents.md': '', dist: '', 'folder/x': '' });
const words = (...given: ConstructorParameters<typeof FileError>) => {
  const { message, help } = complaint(new FileError(...given), files) ?? {};
  return [message, help];
};

test.each([
  ['breifs/rents.md', 'did you mean `briefs/rents.md`?'],
  ['breifs/rnets.md', 'did you mean `briefs/rents.md`?'],
  ['briefs/rent.md', 'did you mean `briefs/rents.md`?'],
  ['./briefs/../briefs/rnets.md', 'did you mean `briefs/rents.md`?'],
  ['briefs/rents.md/x', undefined],
  ['else/where.md', undefined],
])('a missing %s: %s', (path, help) => {
  expect(words(path, 'missing')).toEqual([`cannot read \`${path}\`: no such file`, help]);
});

test('what is in the way of a write', () => {
  expect(words('briefs/rents.md', 'exists')[0]).toBe(
    'cannot write `briefs/rents.md`: there is a file of that name',
  );
  expect(words('dist/a.html', 'exists')[0]).toBe('cannot write `dist/a.html`: `dist` is a file');
  expect(words('folder', 'folder', undefined, 'write')[0]).toBe(
    'cannot write `folder`: there is a folder of that name',
  );
});

test('a folder is read by its files, and stands in the way of settings', () => {
  expect(words('briefs', 'folder')[1]).toBe('name a file in it');
  expect(words('forum/brief.yml', 'folder')[1]).toBe('give the folder another name');
});

test('a fault without a name of its own has that of the system', () => {
  const cause = Object.assign(new Error('too many links'), { code: 'ELOOP' });
  expect(words('x', 'other', cause)[0]).toBe('cannot read `x`: ELOOP');
});

test('a name that no disk takes', () => {
  const cause = Object.assign(new Error('too long'), { code: 'ENAMETOOLONG' });
  expect(words('a'.repeat(300), 'other', cause, 'write')[1]).toBe('choose a shorter one');
});

test('a folder that may not be listed has no names to offer', () => {
  const closed = {
    ...files,
    list: () => {
      throw new FileError('', 'denied');
    },
  };
  expect(complaint(new FileError('nope.md', 'missing'), closed)?.help).toBeUndefined();
});

test('a refusal speaks for itself, and a fault of the program is none', () => {
  expect(complaint(new Refusal('no', 'do it'), files)).toEqual({ message: 'no', help: 'do it' });
  expect(complaint(new TypeError('x'), files)).toBeUndefined();
});
