import { byId } from './element.ts';

/** The quiet word on whether what is on the screen is what was saved. */
export interface Status {
  updated(): void;
  lost(): void;
  back(): void;
}

/** Takes charge of the word; what it says is read aloud only where it changes. */
export function status(): Status {
  const line = byId('status', HTMLParagraphElement);
  const say = (text: string, state: string) => {
    if (line.textContent !== text) line.textContent = text;
    line.dataset.state = state;
  };
  return {
    updated() {
      say('Saved · updated', 'live');
      line.classList.remove('fresh');
      // The animation starts anew only after the browser has seen the line without it.
      void line.offsetWidth;
      line.classList.add('fresh');
    },
    lost: () => say('Connection lost', 'lost'),
    back: () => say('Up to date', 'live'),
  };
}
