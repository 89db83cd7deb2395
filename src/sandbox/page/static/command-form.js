/** The form in which a person fills in a slash command's options. */
import { element } from './api.js';
import { perform, tell } from './dialogs.js';
import { withSuggestions } from './suggestions.js';

const panel = document.querySelector('#command-form');
const draft = document.querySelector('#draft');

/** Opens the form for a command; one without options is sent at once. */
export function openCommand(command, state) {
  const place = () => ({ member: state.member, channel: state.channel.id, name: command.name });
  if (command.options.length === 0) {
    void perform('command', { ...place(), options: {} });
    return;
  }
  const controls = command.options.map((option, index) => control(option, index));
  const values = async () => {
    const read = await Promise.all(controls.map((each) => each.read()));
    return Object.fromEntries(
      read.flatMap((value, n) => (value === undefined ? [] : [[command.options[n].name, value]])),
    );
  };
  const form = element(
    'form',
    {},
    element('h2', {}, `/${command.label}`),
    element('p', { className: 'help' }, command.description),
    element('div', { className: 'options' }, ...controls.map((each) => each.box)),
    element(
      'div',
      { className: 'actions' },
      element(
        'button',
        { type: 'button', className: 'button secondary', onclick: closeCommand },
        'Cancel',
      ),
      element('button', { type: 'submit', className: 'button primary' }, 'Run command'),
    ),
  );
  form.setAttribute('aria-label', `Options of /${command.label}`);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const options = await values();
      closeCommand();
      await perform('command', { ...place(), options });
    } catch (error) {
      tell(error.message);
    }
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeCommand();
  });
  panel.replaceChildren(form);
  panel.hidden = false;
  command.options.forEach((option, n) => {
    if (!option.autocomplete) return;
    withSuggestions(controls[n].input, () => ({
      ...place(),
      focused: option.name,
      options: Object.fromEntries(
        controls.flatMap((each, m) => {
          const typed = m === n ? each.input.value : each.typed();
          return typed === undefined ? [] : [[command.options[m].name, typed]];
        }),
      ),
    }));
  });
  (controls.find((_, n) => command.options[n].required) ?? controls[0]).input.focus();
}

export function closeCommand() {
  panel.hidden = true;
  panel.classList.remove('suggesting');
  panel.replaceChildren();
  draft.focus();
}

/** One option: its box, its input, and what stands in it. */
function control(option, index) {
  const id = `option-${index}`;
  const common = { id, required: option.required, 'aria-describedby': `${id}-help` };
  const input = makeInput(option, common);
  const typed = () => {
    if (option.kind === 'file' || input.value === '') return undefined;
    if (option.kind === 'flag') return input.value === 'true';
    if (option.kind === 'number') return Number(input.dataset.value ?? input.value);
    if (option.kind === 'choice') {
      return option.choices.find((choice) => String(choice.value) === input.value)?.value;
    }
    return input.dataset.value ?? input.value;
  };
  const read = async () => (option.kind === 'file' ? readFile(input.files[0]) : typed());
  const label = element('label', { htmlFor: id }, option.label);
  if (option.required) label.append(element('span', { className: 'required' }, ' *'));
  const help = element('p', { className: 'help', id: `${id}-help` }, option.description);
  return { box: element('div', { className: 'option' }, label, input, help), input, typed, read };
}

function makeInput(option, common) {
  if (option.kind === 'file') return element('input', { ...common, type: 'file' });
  if (option.kind === 'flag' || option.kind === 'choice') {
    const choices =
      option.kind === 'flag'
        ? [
            { label: 'True', value: 'true' },
            { label: 'False', value: 'false' },
          ]
        : option.choices;
    return element(
      'select',
      common,
      element('option', { value: '' }, '—'),
      ...choices.map(({ label, value }) => element('option', { value: String(value) }, label)),
    );
  }
  const number = option.kind === 'number' && !option.autocomplete;
  return element('input', {
    ...common,
    type: number ? 'number' : 'text',
    autocomplete: 'off',
    min: number ? option.min : undefined,
    max: number ? option.max : undefined,
    step: number && !option.integer ? 'any' : undefined,
    maxLength: number ? undefined : (option.maxLength ?? 6000),
  });
}

async function readFile(file) {
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return {
    filename: file.name,
    contentType: file.type || 'application/octet-stream',
    base64: window.btoa(binary),
  };
}
