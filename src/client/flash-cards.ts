import { shuffledPlaces } from '../teaching/quiz.ts';

interface Card {
  term: string;
  definition: string;
  topics: readonly string[];
}

const list = document.querySelector<HTMLElement>('#cac-the');
const shown = document.querySelector<HTMLElement>('#the');
const choice = document.querySelector<HTMLSelectElement>('#chon-the select');

if (list && shown && choice) start(list, shown, choice);

/** One card at a time, in random order; those not yet known come again at the end. */
function start(list: HTMLElement, shown: HTMLElement, choice: HTMLSelectElement): void {
  const part = (selector: string) => shown.querySelector<HTMLElement>(selector) ?? shown;
  const button = (name: string) => part(`[data-card="${name}"]`);
  const cards = [...list.querySelectorAll('details')].map(
    (details): Card => ({
      term: details.querySelector('summary')?.textContent ?? '',
      definition: details.querySelector('p')?.firstChild?.textContent?.trim() ?? '',
      topics: (details.dataset['topics'] ?? '').split(' '),
    }),
  );
  let pile: Card[] = [];
  let known = 0;

  function deal(): void {
    const wanted = cards.filter(({ topics }) => choice.value === '' || topics.includes(choice.value));
    pile = shuffledPlaces(wanted.length, Math.random).flatMap((place) => wanted[place] ?? []);
    known = 0;
    show();
  }

  function show(): void {
    const [card] = pile;
    part('p').textContent = card ? `Còn ${pile.length} thẻ, đã nhớ ${known}` : `Đã nhớ cả ${known} thẻ.`;
    part('.term-name').textContent = card?.term ?? 'Hết thẻ';
    part('.definition').textContent = card?.definition ?? '';
    turn(false);
    button('turn').hidden = !card;
    button('restart').hidden = card !== undefined;
  }

  function turn(open: boolean): void {
    part('.definition').hidden = !open;
    button('turn').hidden = open;
    button('again').hidden = !open;
    button('known').hidden = !open;
  }

  button('turn').addEventListener('click', () => {
    turn(true);
    button('known').focus();
  });
  const next = (isKnown: boolean) => {
    const card = pile.shift();
    if (isKnown) known += 1;
    else if (card) pile.push(card);
    show();
    button(pile.length > 0 ? 'turn' : 'restart').focus();
  };
  button('known').addEventListener('click', () => next(true));
  button('again').addEventListener('click', () => next(false));
  button('restart').addEventListener('click', () => {
    deal();
    button('turn').focus();
  });
  choice.addEventListener('change', deal);
  list.hidden = true;
  shown.hidden = false;
  deal();
}
