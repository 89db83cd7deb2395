/** The list of messages: showing, updating, and what a person presses in them. */
import { element } from './api.js';
import { openMenu, perform } from './dialogs.js';

const log = document.querySelector('#log');
let state;

/** @param {object} shared the page's state: member, channel, menu commands */
export function startMessages(shared) {
  state = shared;
}

/** Shows a channel's messages; their HTML comes escaped from the sandbox's renderer. */
export function showAll(messages) {
  log.replaceChildren();
  if (messages.length === 0) {
    const hint =
      state.channel.kind === 'private'
        ? 'Type / to see the commands that work here.'
        : 'Type / to see the commands, or @ to ask the bot in a message.';
    log.append(element('p', { className: 'empty' }, `Nothing here yet. ${hint}`));
  }
  for (const message of messages) put(message);
  log.scrollTop = log.scrollHeight;
}

/** Adds a message, or replaces it where it stands. */
export function put({ id, html }) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  log.querySelector('.empty')?.remove();
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  for (const part of fresh.querySelectorAll('[data-accent]')) {
    part.style.setProperty('--own-accent', part.dataset.accent);
  }
  for (const image of fresh.querySelectorAll('img')) {
    image.addEventListener('load', () => atEnd && scrollToEnd());
  }
  const old = find(id);
  if (old) old.replaceWith(fresh);
  else log.append(fresh);
  if (atEnd) scrollToEnd();
}

/** Adds the messages that are not shown yet. */
export function putMissing(messages) {
  for (const message of messages) if (!find(message.id)) put(message);
}

export function remove(id) {
  find(id)?.remove();
}

function find(id) {
  return log.querySelector(`[data-message="${id}"]`);
}

function scrollToEnd() {
  log.scrollTop = log.scrollHeight;
}

function messageOf(target) {
  return target.closest('[data-message]')?.dataset.message;
}

async function during(control, run) {
  control.disabled = true;
  await run();
  if (control.isConnected) control.disabled = false;
}

log.addEventListener('click', (event) => {
  const control = event.target.closest('[data-action]');
  if (!control) return;
  const message = messageOf(control);
  const { member } = state;
  if (control.dataset.action === 'press') {
    const { customId } = control.dataset;
    void during(control, () => perform('press', { member, message, customId }));
  } else if (control.dataset.action === 'dismiss') {
    void perform('dismiss', { member, message });
  } else if (control.dataset.action === 'reveal') {
    control.classList.toggle('shown');
  } else if (control.dataset.action === 'menu') {
    const box = control.getBoundingClientRect();
    appsMenu(message, { x: box.left, y: box.bottom }, control);
  }
});

log.addEventListener('contextmenu', (event) => {
  const message = messageOf(event.target);
  if (!message || event.target.closest('a, .private')) return;
  event.preventDefault();
  appsMenu(message, { x: event.clientX, y: event.clientY }, log);
});

function appsMenu(message, at, opener) {
  const choose = (name) => perform('menu', { member: state.member, message, name });
  openMenu(state.menu, at, choose, opener);
}

log.addEventListener('change', (event) => {
  const menu = event.target.closest('[data-action="select"]');
  if (!menu) return;
  const body = { member: state.member, message: messageOf(menu), customId: menu.dataset.customId };
  void during(menu, () => perform('select', { ...body, values: [menu.value] }));
});

log.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-action="select-many"]');
  if (!form) return;
  event.preventDefault();
  const values = new FormData(form).getAll('value');
  const body = { member: state.member, message: messageOf(form), customId: form.dataset.customId };
  void perform('select', { ...body, values });
});

log.addEventListener('keydown', (event) => {
  const spoiler = event.target.closest('[data-action="reveal"]');
  if (spoiler && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    spoiler.classList.toggle('shown');
  }
});
