/** Talking to the sandbox. Refusals come back as errors whose message is meant for the person. */

/** @param {string} path @param {Record<string, string>} query */
export async function look(path, query = {}) {
  const response = await fetch(`/sandbox/${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error('The sandbox did not answer.');
  return response.json();
}

/** @param {string} name @param {object} body */
export async function act(name, body) {
  const response = await fetch(`/sandbox/act/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({ refusal: 'The sandbox did not answer.' }));
  if (!response.ok) throw new Error(answer.refusal ?? 'That did not work.');
  return answer;
}

/** Makes an element with properties and children; text never becomes HTML. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key in made && key !== 'list' && key !== 'form') made[key] = value;
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
