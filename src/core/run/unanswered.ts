import type { Options } from '../command.ts';
import { Refusal } from '../io.ts';

/**
 * Says that answers are missing, and nobody is there to be asked.
 *
 * @param expected what is missing, as a part of a sentence
 * @param example a whole command line that works
 */
export function unanswered(expected: string, example: string, { yes }: Options): Refusal {
  const reason = yes
    ? '`--yes` asks for nothing'
    : 'nothing is asked without a terminal, or with `CI` set';
  return new Refusal(
    `unexpected end of the command line, expected ${expected}: ${reason}`,
    `write it like ${example}`,
  );
}
