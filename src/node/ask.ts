import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { Cancelled, type Question } from '../core/io.ts';
import { visible } from '../core/wording/visible.ts';

/** How inquirer ends a prompt that the person has left. */
const LEFT = ['ExitPromptError', 'AbortPromptError'];

/**
 * Makes the interviewer: it asks on the terminal's stderr, so that stdout stays for results. Below
 * each question stands what the answer still lacks, as it is typed. Rejects with a Cancelled where
 * the person leaves with Ctrl-C or Ctrl-D.
 */
export function makeAsk(): (question: Question) => Promise<string> {
  return async (question) => {
    const asked = question.type === 'select' ? selectOf(question) : inputOf(question);
    const { answer } = await untilLeft((prompt) => prompt<{ answer: string }>([asked]));
    return answer;
  };
}

/** Makes the one who lets a person pick from a list, on stderr too; leaving is as in `makeAsk`. */
export function makePick(): (question: Question) => Promise<readonly string[]> {
  return async (question) => {
    const asked = { ...selectOf(question), type: 'checkbox' as const };
    const { answer } = await untilLeft((prompt) => prompt<{ answer: string[] }>([asked]));
    return answer;
  };
}

type Prompt = ReturnType<typeof promptUntil>;

function promptUntil(signal: AbortSignal) {
  return inquirer.createPromptModule({ output: process.stderr, signal });
}

async function untilLeft<Answer>(ask: (prompt: Prompt) => Promise<Answer>): Promise<Answer> {
  const left = new AbortController();
  const leave = () => left.abort();
  const prompt = promptUntil(left.signal);
  // The only sign that inquirer gives of Ctrl-D: it stops listening without an answer.
  process.stdin.once('pause', leave);
  try {
    return await ask(prompt);
  } catch (error) {
    if (error instanceof Error && LEFT.includes(error.name)) throw new Cancelled();
    throw error;
  } finally {
    process.stdin.off('pause', leave);
  }
}

function selectOf({ message, choices = [], default: preset }: Question) {
  return {
    type: 'select' as const,
    name: 'answer' as const,
    message,
    default: preset,
    // All kinds of brief at once.
    pageSize: 12,
    choices: choices.map((choice) => ({
      value: choice.value,
      name: visible(choice.name),
      ...(choice.description && { description: visible(choice.description) }),
    })),
  };
}

function inputOf(question: Question) {
  const { message, default: preset, validate } = question;
  return {
    type: 'input' as const,
    name: 'answer' as const,
    message,
    default: preset,
    validate: (answer: string) => validate?.(answer) ?? true,
    transformer: (typed: string, { isFinal }: { isFinal: boolean }) =>
      isFinal
        ? styleText('cyan', visible(typed))
        : // On a line of its own: inquirer puts the cursor where its last line ends.
          `${styleText('dim', hint(question, typed))}\n  ${masked(typed)}`,
  };
}

/** What the answer lacks, else what would make it better, else nothing. */
function hint({ validate, advise, default: preset }: Question, typed: string): string {
  if (typed === '' && preset) return '';
  const advice = advise?.(typed);
  const verdict = typed === '' && advice ? true : (validate?.(typed) ?? true);
  return visible(verdict === true ? (advice ?? '') : verdict);
}

/** Like `visible`, but sign for sign: inquirer counts them to place the cursor. */
function masked(typed: string): string {
  return typed.replace(/./gsu, (sign) =>
    visible(sign) === sign ? sign : '\uFFFD'.repeat(sign.length),
  );
}
