/** The message box: plain messages, and the list of commands after a slash. */
import { element } from './api.js';
import { openCommand } from './command-form.js';
import { perform } from './dialogs.js';

const form = document.querySelector('#composer');
const draft = document.querySelector('#draft');
const list = document.querySelector('#command-list');
let state;
let offered = [];
let marked = 0;

export function startComposer(shared) {
  state = shared;
}

/** Names the box after the place, for those who hear the page. */
export function nameComposer(place) {
  form.querySelector('label').textContent = `Message ${place}`;
  draft.placeholder = `Message ${place} or /`;
}

function refresh() {
  const typed = /^\/(?!.*\n)(.*)$/u.exec(draft.value)?.[1];
  if (typed === undefined) {
    list.hidden = true;
    return;
  }
  const wanted = typed.trim().toLowerCase();
  offered = state.commands.filter(
    (command) => command.label.includes(wanted) || command.name.includes(wanted),
  );
  marked = 0;
  list.replaceChildren(
    ...offered.map((command, n) =>
      element(
        'li',
        {
          id: `command-${n}`,
          role: 'option',
          onpointerdown: (event) => {
            event.preventDefault();
            choose(command);
          },
        },
        element('span', { className: 'name' }, `/${command.label} `),
        element(
          'span',
          { className: 'names' },
          command.options.map((option) => option.label + (option.required ? '' : '?')).join(' '),
        ),
        element('span', { className: 'description' }, command.description),
      ),
    ),
  );
  if (offered.length === 0) {
    const why =
      state.commands.length === 0
        ? 'The bot has registered no commands for you here.'
        : 'No such command.';
    list.append(element('li', { className: 'none', role: 'option' }, why));
  }
  list.hidden = false;
  mark(0);
}

function mark(index) {
  if (offered.length === 0) return;
  marked = (index + offered.length) % offered.length;
  [...list.children].forEach((item, n) => item.setAttribute('aria-selected', String(n === marked)));
  list.children[marked].scrollIntoView({ block: 'nearest' });
  draft.setAttribute('aria-activedescendant', `command-${marked}`);
}

function choose(command) {
  draft.value = '';
  list.hidden = true;
  draft.removeAttribute('aria-activedescendant');
  openCommand(command, state);
}

/** A name typed with @ pings, as it does once Discord's own client has offered it. */
const withMention = (text) => text.replaceAll(/@harmattan(?![\w-])/giu, `<@${state.botId}>`);

async function send() {
  const content = withMention(draft.value.trim());
  if (content === '') return;
  draft.value = '';
  const sent = await perform('post', { member: state.member, channel: state.channel.id, content });
  if (!sent) draft.value = content;
}

draft.addEventListener('input', refresh);
draft.addEventListener('focus', refresh);
draft.addEventListener('blur', () => {
  list.hidden = true;
});
draft.addEventListener('keydown', (event) => {
  const choosing = !list.hidden && offered.length > 0;
  if (event.key === 'Escape') list.hidden = true;
  else if (choosing && event.key === 'ArrowDown') mark(marked + 1);
  else if (choosing && event.key === 'ArrowUp') mark(marked - 1);
  else if (choosing && (event.key === 'Enter' || event.key === 'Tab')) choose(offered[marked]);
  else if (event.key === 'Enter' && !event.shiftKey) void send();
  else return;
  event.preventDefault();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!list.hidden && offered.length > 0) choose(offered[marked]);
  else void send();
});
document.querySelector('#mention').addEventListener('click', () => {
  draft.value = `<@${state.botId}> ${draft.value}`;
  draft.focus();
});
