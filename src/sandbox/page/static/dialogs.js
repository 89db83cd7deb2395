/** Forms that the bot opens, the "Apps" menu of a message, and notices. */
import { act, element } from './api.js';

const dialog = document.querySelector('#modal');
const menu = document.querySelector('#menu');
const notice = document.querySelector('#notice');
let noticeTimer;

/** Shows a line for some seconds. */
export function tell(text) {
  notice.replaceChildren(element('p', {}, text));
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => notice.replaceChildren(), 8000);
}

/** Runs an action, opens the form it may answer with, and tells what went wrong. */
export async function perform(name, body) {
  try {
    const answer = await act(name, body);
    if (answer.modal) openModal(answer.modal);
    return answer;
  } catch (error) {
    tell(error.message);
    return undefined;
  }
}

/** The HTML comes from the sandbox's own renderer, which escapes what the bot sent. */
function openModal(html) {
  dialog.innerHTML = html;
  const title = dialog.querySelector('h2');
  title.id = 'modal-title';
  dialog.setAttribute('aria-labelledby', title.id);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input, textarea, select')?.focus();
}

dialog.addEventListener('click', (event) => {
  if (event.target.closest('[data-action="close-modal"]')) dialog.close();
});

dialog.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const fields = {};
  for (const control of form.querySelectorAll('[data-kind]')) {
    if (control.dataset.kind === 'flag') fields[control.name] = control.checked;
    else if (control.dataset.kind === 'text') fields[control.name] = control.value;
    else {
      fields[control.name] = [...control.selectedOptions]
        .map((option) => option.value)
        .filter((value) => value !== '');
    }
  }
  const submit = form.querySelector('[type="submit"]');
  submit.disabled = true;
  try {
    const answer = await act('modal', { interaction: form.dataset.interaction, fields });
    if (answer.modal) openModal(answer.modal);
    else dialog.close();
  } catch (error) {
    form.querySelector('.fault').textContent = error.message;
    submit.disabled = false;
  }
});

/** Opens the menu of a message at a place on the screen. */
export function openMenu(names, { x, y }, choose, opener) {
  const close = () => {
    menu.hidden = true;
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) close();
  };
  const items = names.map((name) =>
    element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: () => {
          close();
          choose(name);
        },
      },
      name,
    ),
  );
  menu.replaceChildren(
    element('p', {}, 'Apps'),
    ...(items.length > 0 ? items : [element('p', {}, 'No commands for messages here.')]),
  );
  menu.hidden = false;
  menu.style.left = `${Math.max(8, Math.min(x, window.innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, window.innerHeight - menu.offsetHeight - 8))}px`;
  items[0]?.focus();
  menu.onkeydown = (event) => {
    const at = items.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      opener?.focus();
    } else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
  };
  document.addEventListener('pointerdown', outside, true);
}
