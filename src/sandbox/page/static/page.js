/** The page: who one is, where one is, and what happens there. */
import { element, look } from './api.js';
import { closeCommand } from './command-form.js';
import { nameComposer, startComposer } from './composer.js';
import { tell } from './dialogs.js';
import { put, putMissing, remove, showAll, startMessages } from './messages.js';

const memberBox = document.querySelector('#member');
const places = document.querySelector('#places');
const sideButton = document.querySelector('#open-side');
const state = { member: '', botId: '', channel: undefined, commands: [], menu: [], people: [] };
let events;

startMessages(state);
startComposer(state);
const wanted = new URLSearchParams(location.hash.slice(1));
await become(wanted.get('member') ?? '', wanted.get('channel') ?? '');

/** Takes the place of a member. */
async function become(member, channelId) {
  // First of all: nothing that only the former member may see shall still arrive.
  events?.close();
  const start = await look('start', { member });
  state.member = start.me;
  state.botId = start.botId;
  state.people = start.people;
  document.querySelector('link[rel="icon"]').href = `/avatars/${start.botId}.svg`;
  memberBox.replaceChildren(
    ...start.people.map(({ id, name }) => element('option', { value: id }, name)),
  );
  memberBox.value = start.me;
  document.querySelector('#about').textContent =
    start.people.find((person) => person.id === start.me)?.about ?? '';
  places.replaceChildren(...start.places.flatMap(placeList));
  const channels = start.places.flatMap((place) => place.channels);
  await enter(channels.find((channel) => channel.id === channelId) ?? channels[0]);
  listen();
}

function placeList(place) {
  const items = place.channels.map((channel) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          className: 'channel',
          'data-channel': channel.id,
          onclick: () => enter(channel),
        },
        titleOf(channel),
      ),
    ),
  );
  return [element('h2', {}, place.name), element('ul', {}, ...items)];
}

function titleOf(channel) {
  return channel.kind === 'guild' ? `# ${channel.name}` : `@ ${channel.name}`;
}

/** Goes to a channel. */
async function enter(channel) {
  state.channel = channel;
  closeCommand();
  closeSide();
  location.hash = new URLSearchParams({ member: state.member, channel: channel.id }).toString();
  for (const button of places.querySelectorAll('.channel')) {
    const here = button.dataset.channel === channel.id;
    button.setAttribute('aria-current', String(here));
    if (here) button.querySelector('.unread')?.remove();
  }
  document.querySelector('#channel-name').textContent = titleOf(channel);
  document.querySelector('#topic').textContent = channel.topic;
  document.title = `${titleOf(channel)} · Harmattan sandbox`;
  nameComposer(titleOf(channel).replace(' ', ''));
  await refresh(showAll);
}

/** Reads the place anew; `messages` is what to do with its messages. */
async function refresh(messages) {
  const { channel, member } = state;
  const view = await look(`channel/${channel.id}`, { member });
  if (state.channel !== channel) return;
  state.commands = view.commands;
  state.menu = view.menu;
  messages?.(view.messages);
}

/** Follows what happens, as this member sees it. */
function listen() {
  events?.close();
  events = new EventSource(`/sandbox/events?${new URLSearchParams({ member: state.member })}`);
  let lost = false;
  events.addEventListener('message', (event) => {
    const message = JSON.parse(event.data);
    if (message.channel === state.channel.id) put(message);
    else unread(message.channel);
  });
  events.addEventListener('removed', (event) => remove(JSON.parse(event.data).id));
  events.addEventListener('commands', () => void refresh());
  events.addEventListener('places', () => void become(state.member, state.channel.id));
  events.addEventListener('bot', (event) => botState(JSON.parse(event.data).connected));
  events.addEventListener('open', () => {
    // What happened between reading the messages and listening, or while the connection was lost.
    void refresh(lost ? showAll : putMissing);
    lost = false;
  });
  events.addEventListener('error', () => {
    if (!lost) tell('The sandbox is gone. The page reconnects when it is back.');
    lost = true;
    botState(false);
  });
}

function botState(connected) {
  const shown = document.querySelector('#bot-state');
  shown.textContent = connected ? 'Bot online' : 'Bot offline';
  shown.classList.toggle('online', connected);
}

function unread(channelId) {
  const button = places.querySelector(`[data-channel="${channelId}"]`);
  if (!button) return;
  const mark = button.querySelector('.unread') ?? element('span', { className: 'unread' }, '0');
  mark.textContent = String(Number(mark.textContent) + 1);
  mark.setAttribute('aria-label', `${mark.textContent} unread`);
  button.append(mark);
}

function closeSide() {
  document.body.classList.remove('side-open');
  sideButton.setAttribute('aria-expanded', 'false');
}

memberBox.addEventListener('change', () => void become(memberBox.value, state.channel.id));
sideButton.addEventListener('click', (event) => {
  event.stopPropagation();
  const open = document.body.classList.toggle('side-open');
  sideButton.setAttribute('aria-expanded', String(open));
  if (open) memberBox.focus();
});
document.querySelector('main').addEventListener('click', closeSide);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeSide();
});
