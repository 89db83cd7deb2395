/** On what footing: claimed or not by anybody, and whose accounts are set side by side. */
import { isTollWord } from './counting.js';
import type { Cues } from './cues.js';

/** So many words may stand between "nobody" and "claimed": "by no group that is on file". */
const NOBODY_REACH = 5;

/** "No organisation has taken responsibility", « revendiqué par personne »; "did anybody claim it" asks who did. */
export function nobodyClaimed(cues: Cues, plural: boolean): boolean {
  return cues.all('nobody').some((nobody) => {
    const word = cues.word(nobody.start);
    const denies = /^(?:no|none|noone|nobody|aucun|aucune|personne|nul)$/.test(word);
    return cues.all('claimed').some((claimed) => {
      const gap = Math.max(nobody.start - claimed.end, claimed.start - nobody.end);
      return gap <= NOBODY_REACH && (denies || plural);
    });
  });
}

/** « contre » compares two accounts ("bilan officiel contre bilan revendiqué"), but not after an attack. */
export function comparesVoices(cues: Cues): boolean {
  const sides = cues.all(
    'official',
    'army',
    'government',
    'un',
    'said-by-group',
    'toll',
    'claimed',
  );
  return cues
    .all('compare')
    .some(({ start }) => cues.word(start) !== 'contre' || sides.some(({ end }) => end === start));
}

/** "the claimed toll", "bilan revendiqué": an account, not a question for the claim. */
export function voicesOnly(cues: Cues): boolean {
  const claims = cues.all('claimed');
  return claims.every(
    ({ start, end }) => isTollWord(cues.word(start - 1)) || isTollWord(cues.word(end)),
  );
}
