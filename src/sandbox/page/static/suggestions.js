/** A text box with suggestions that the bot gives while one types. */
import { act, element } from './api.js';

const WAIT_MS = 120;
let count = 0;

/**
 * @param {HTMLInputElement} input the box; `input.dataset.value` holds the value of a chosen suggestion
 * @param {() => object} request the body of an autocomplete, read when it is sent
 */
export function withSuggestions(input, request) {
  count += 1;
  const list = element('ul', {
    id: `suggestions-${count}`,
    className: 'suggestions',
    hidden: true,
  });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.after(list);
  let timer;
  let latest = 0;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (item) => {
    input.value = item.textContent;
    input.dataset.value = item.dataset.value;
    close();
  };
  const mark = (index) => {
    const items = [...list.children];
    if (items.length === 0) return;
    chosen = (index + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute('aria-selected', String(n === chosen)));
    items[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[chosen].id);
  };
  const ask = async () => {
    latest += 1;
    const mine = latest;
    const answer = await act('autocomplete', request()).catch(() => ({ choices: [] }));
    if (mine !== latest || document.activeElement !== input) return;
    const items = (answer.choices ?? []).map((choice, n) =>
      element(
        'li',
        {
          id: `${list.id}-${n}`,
          role: 'option',
          'data-value': String(choice.value),
          onpointerdown: (event) => {
            event.preventDefault();
            take(event.currentTarget);
          },
        },
        choice.name,
      ),
    );
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    chosen = -1;
    input.setAttribute('aria-expanded', String(items.length > 0));
    if (items.length > 0) placeBeside(list, input);
  };

  // The list stands still on the screen: when the form scrolls under it, it closes.
  input.closest('#command-form')?.addEventListener('scroll', close);
  input.addEventListener('input', () => {
    delete input.dataset.value;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener('focus', () => {
    if (input.dataset.value === undefined) void ask();
  });
  input.addEventListener('blur', () => {
    latest += 1;
    close();
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Puts the list above or below the box, where there is more room; a scrolling form would clip it otherwise. */
function placeBeside(list, input) {
  const box = input.getBoundingClientRect();
  const above = box.top;
  const below = window.innerHeight - box.bottom;
  list.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - list.offsetWidth - 8))}px`;
  list.style.maxHeight = `${Math.min(280, Math.max(above, below) - 12)}px`;
  list.style.top = above > below ? '' : `${box.bottom + 4}px`;
  list.style.bottom = above > below ? `${window.innerHeight - box.top + 4}px` : '';
}
