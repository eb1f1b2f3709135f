import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Refusal } from '../core/io.ts';
import { editorIn } from '../core/machine.ts';

/** Editors with a window of their own: nobody waits for them. All others are given the terminal. */
const WINDOWED =
  /^(?:code|code-insiders|codium|vscodium|cursor|subl|sublime_text|atom|zed|zeditor|gedit|gnome-text-editor|kate|kwrite|mousepad|xed|pluma|geany|leafpad|featherpad|textedit|notepad|notepad\+\+|mate|bbedit|typora|obsidian|idea|webstorm|gvim|mvim|macvim|neovide|open|xdg-open|start)(?:\.exe|\.cmd)?$/i;

/** In milliseconds: a program that cannot start has said so by then. */
const PATIENCE = 1000;

/**
 * Opens a file in the editor that `VISUAL` or `EDITOR` names, as git does: a shell reads their words, and
 * gets the path as an argument. Without them, the system's program for the file opens it.
 *
 * @throws a Refusal where nothing opens
 */
export async function edit(path: string): Promise<void> {
  const editor = editorIn(process.env);
  const file = resolve(path);
  await (editor ? run(editor, file) : openOutside(file));
}

async function run(editor: string, file: string): Promise<void> {
  const name = /^(?:"([^"]*)"|'([^']*)'|(\S*))/.exec(editor)?.slice(1).find(Boolean) ?? '';
  const isWindowed = WINDOWED.test(name.split(/[\\/]/).at(-1) ?? '');
  const child = startEditor(editor, file, isWindowed);
  let timer: NodeJS.Timeout | undefined;
  const end = await new Promise<number | string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(signal ?? code ?? 0));
    if (isWindowed) timer = setTimeout(() => done(0), PATIENCE);
  });
  clearTimeout(timer);
  child.unref();
  if (end === 0) return;
  const reason = end === 127 ? 'there is no such program' : `it ended with ${end}`;
  throw new Refusal(
    `cannot open the brief with \`${editor}\`: ${reason}`,
    'name your editor in `VISUAL` or `EDITOR`',
  );
}

function startEditor(editor: string, file: string, isWindowed: boolean): ChildProcess {
  const options: SpawnOptions = {
    // Standard output is for results: an editor writes where the talk goes.
    stdio: isWindowed ? 'ignore' : [0, 2, 2],
    detached: isWindowed,
  };
  if (process.platform !== 'win32') {
    return spawn('sh', ['-c', `${editor} "$@"`, editor, file], options);
  }
  // cmd.exe passes no arguments on; a name on Windows holds no quotes.
  const env = { ...process.env, BRIEF_FILE: file };
  return spawn(`${editor} "%BRIEF_FILE%"`, { ...options, shell: true, env });
}

async function openOutside(file: string): Promise<void> {
  try {
    const { openFile } = await import('./open.ts');
    await openFile(file);
  } catch (error) {
    throw new Refusal(
      'cannot open the brief: no editor is known',
      'name yours in `EDITOR`, like `export EDITOR=nano`',
      error,
    );
  }
}
